import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { type Command, runCommand } from './lib/main.ts'

/** Reports what changed in specs; see `--help`. Its modules are loaded when the compile cache is enabled. */
export const main: Command = async (args, surroundings) => {
  enableCompileCache()
  const { diff } = await import('./diff/command.ts')
  return diff(args, surroundings)
}

if (import.meta.main) {
  // A comparison ends before the code of V8's last compiler has repaid its compilation.
  setFlagsFromString('--no-turbofan')
  await runCommand(main)
}
