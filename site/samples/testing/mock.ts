import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const find = (file: string) => fileURLToPath(import.meta.resolve(file))
const prism = find('@stoplight/prism-cli/dist/index.js')

/** Starts Prism for the spec in a package, on a free port. */
export async function startMock(name: string) {
  const spec = find(`${name}/openapi.json`)
  const child = spawn(
    process.execPath,
    [prism, 'mock', '--port=0', '--multiprocess=false', spec],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const exit = once(child, 'exit')
  const baseUrl = await new Promise<string>((resolve, reject) => {
    exit.then(() => reject(new Error(`The mock of ${name} did not start.`)))
    createInterface(child.stdout).on('line', (line) => {
      const address = line.match(/listening on (\S+)/)?.[1]
      if (address) resolve(address)
    })
  })
  return {
    baseUrl,
    stop: () => {
      child.kill()
      return exit
    },
  }
}
