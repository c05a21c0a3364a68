import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packages } from '../folders.ts'
import { vendors } from '../vendors.ts'

const name = 'virtual:clients'
const resolved = `\0${name}`

/** A Vite plugin for the module `virtual:clients`, which loads vendors' packages and their specs by name. */
export const clients = {
  name,
  resolveId: (id: string) => (id === name ? resolved : undefined),
  load: (id: string) => (id === resolved ? emitClients() : undefined),
}

function emitClients(): string {
  const loaders = vendors.map((vendor) => {
    const folder = join(packages, vendor.name)
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const load = (file: string) => `() => import(${JSON.stringify(join(folder, file))})`
    const entry = `{ client: ${load(exports['.'])}, spec: ${load('openapi.json')} }`
    return `${JSON.stringify(vendor.name)}: ${entry}`
  })
  return `export const clients = { ${loaders.join(', ')} }`
}
