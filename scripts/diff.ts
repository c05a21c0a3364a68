import { enableCompileCache } from 'node:module'
import { type Command, runCommand } from './lib/main.ts'

/** Reports what changed in specs; see `--help`. Its modules are loaded when the compile cache is enabled. */
export const main: Command = async (args, surroundings) => {
  enableCompileCache()
  const { diff } = await import('./diff/command.ts')
  return diff(args, surroundings)
}

if (import.meta.main) await runCommand(main)
