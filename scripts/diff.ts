import { diff } from './diff/command.ts'
import { runCommand } from './lib/main.ts'

export const main = diff

if (import.meta.main) await runCommand(main)
