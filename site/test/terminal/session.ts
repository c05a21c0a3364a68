import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Contact } from './contacts.ts'
import type { Setting } from './preload.ts'

/** How a command of a session is run. */
export interface RunOptions {
  /** The width of the terminal; 0 for a pipe. Default: 80. */
  columns?: number
  /** When Ctrl-C is pressed, in seconds after the start. */
  interruptAfter?: number
}

/** A folder in which a person types commands, one after the other. */
export interface Session {
  folder: string
  /** Runs a command line in a shell, and returns its exit code and all that the terminal was sent. */
  run: (line: string, options?: RunOptions) => Promise<{ code: number | null; output: string }>
  /** Replaces the contacts of the account at HighLevel. */
  setAccount: (contacts: readonly Contact[]) => Promise<void>
  remove: () => Promise<void>
}

const command = createRequire(import.meta.url).resolve('@tags/cli/package.json')
const program = join(dirname(command), 'src/tags.ts')

/** Opens a session with a command `tags`, whose first command starts at `begin`. */
export async function openSession(begin: string): Promise<Session> {
  const root = await mkdtemp(join(tmpdir(), 'tags-session-'))
  const path = (name: string) => join(root, name)
  await mkdir(path('bin'))
  await mkdir(path('folder'))
  const preload = join(import.meta.dirname, 'preload.ts')
  await writeFile(
    path('bin/tags'),
    `#!/bin/sh\nexec '${process.execPath}' --import '${preload}' '${program}' "$@"\n`,
  )
  await chmod(path('bin/tags'), 0o755)
  await writeFile(path('clock'), `${Date.parse(begin)}`)
  /** The lines that set variables for the later ones. */
  let variables = ''

  return {
    folder: path('folder'),
    async run(line, { columns = 80, interruptAfter } = {}) {
      if (line.startsWith('export ')) variables += `${line}\n`
      const setting: Setting = {
        // The person takes a minute between two commands.
        now: Number(await readFile(path('clock'), 'utf8')) + 60_000,
        columns,
        account: path('account.json'),
        clock: path('clock'),
        ...(interruptAfter !== undefined && { interruptAfter }),
      }
      // A file keeps the order of the two outputs.
      const screen = await open(path('screen'), 'w')
      const child = spawn('/bin/sh', ['-c', `${variables}${line}`], {
        cwd: path('folder'),
        stdio: ['ignore', screen.fd, screen.fd],
        env: {
          PATH: `${path('bin')}:${process.env.PATH}`,
          TZ: 'Europe/Berlin',
          TERMINAL: JSON.stringify(setting),
          ...(columns > 0 && { FORCE_COLOR: '1' }),
        },
      })
      const [code] = await once(child, 'exit')
      await screen.close()
      return { code, output: await readFile(path('screen'), 'utf8') }
    },
    setAccount: (contacts) => writeFile(path('account.json'), JSON.stringify(contacts)),
    remove: () => rm(root, { recursive: true }),
  }
}
