import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folder } from '@tags/consumer/folder'
import { callServer } from '@tags/consumer/server'
import { contacts, unifiedVendors } from '@tags/mocks'
import type { Program } from './programs.ts'

/** A runtime for the command. */
interface CommandRow {
  runtime: string
  name: Program
  /** The arguments before the file of the command. */
  args: string[]
}

const deno = ['run', '--quiet', '--no-prompt', '--no-remote', '--node-modules-dir=manual']

/** Every runtime of the command, in the order of the table. */
export const commandRows: readonly CommandRow[] = [
  ...(['20', '22', '24', '26'] as const).map((major) => {
    return { runtime: `Node ${major}`, name: `node${major}` as const, args: [] }
  }),
  { runtime: 'Bun', name: 'bun', args: ['run', '--no-install'] },
  {
    runtime: 'Deno',
    name: 'deno',
    args: [...deno, '--allow-read', '--allow-env', '--allow-write', '--allow-sys'],
  },
]

/** Runs the installed command in a runtime. Returns the version of the runtime, and the reason of a failure. */
export async function runCommand(
  { name, args }: CommandRow,
  folder: Folder,
  programs: ReadonlyMap<Program, string>,
): Promise<{ version: string; failure?: string }> {
  const path = programs.get(name)
  if (!path) return { version: '–', failure: `npm has no ${name} for this machine.` }
  const env = { HOME: folder.path, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1', DO_NOT_TRACK: '1' }
  const run = (...all: string[]) => folder.run('command', path, all, { env, timeout: 60_000 })
  const file = join('node_modules', '@tags', 'cli', 'dist', 'tags.js')
  const { stdout: named } = await run('--version')
  const version = /\d+\.\d+\.\d+/.exec(named)?.[0] ?? '–'
  try {
    const { stdout: own } = await run(...args, file, '--version')
    if (!/^\d+\.\d+\.\d+\n$/.test(own)) throw new Error(`its version is ${own}`)
    await writeFile(join(folder.path, 'command', 'contacts.csv'), await contactsFile())
    const flags = ['--json', '--sandbox', '--journal', `${name}.ndjson`]
    const { stdout } = await run(...args, file, 'add', 'contacts.csv', ...flags)
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const failed = results.filter(({ result }) => !result)
    if (failed.length) throw new Error(`it failed for ${JSON.stringify(failed)}.`)
    const { stdout: reported } = await run(...args, file, 'report', `${name}.ndjson`, '--json')
    const { done, left } = JSON.parse(reported)
    if (done !== results.length || left) throw new Error(`it reports ${reported}`)
    const cwd = join(folder.path, 'command')
    const served = [...args, file, 'mcp', '--sandbox', '--vendor', 'kit']
    const { result } = await callServer(path, served, 'list_vendors', { cwd, env })
    if (!JSON.stringify(result).includes('Kit')) {
      throw new Error(`it answers an assistant with ${JSON.stringify(result)}.`)
    }
    return { version }
  } catch (error) {
    return { version, failure: (error as Error).message }
  }
}

/** Writes a file with a contact of each vendor. */
async function contactsFile(): Promise<string> {
  const rows = (await unifiedVendors()).map((vendor) => {
    const [contact = {}] = contacts(vendor)
    const { id = '', email = '', phone = '' } = contact as Record<string, string>
    return [vendor.name, id, email, phone, 'vip'].join(',')
  })
  return ['vendor,id,email,phone,tags', ...rows, ''].join('\n')
}
