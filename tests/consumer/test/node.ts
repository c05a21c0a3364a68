import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** The program of Node 20, from npm if it exists for this machine. */
export function node20(): string {
  const name = `node-${process.platform}-${process.arch}`
  try {
    return resolve(`${name}/bin/node`)
  } catch {
    if (process.env.NODE_20) return process.env.NODE_20
    throw new Error(`npm has no ${name} 20; set NODE_20 to the path of a Node 20.`)
  }
}
