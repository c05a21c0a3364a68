import { execFileSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { pnpm } from '../lib/command.ts'

/** Puts pnpm in PATH if it is not there: then each call takes milliseconds, and not the second of npx. */
export function providePnpm(root: string): void {
  const [program, ...args] = pnpm(root)
  if (program === 'pnpm') return
  const version = args.at(-1) as string
  const call = [...args.slice(0, -1), '--package', version, '--call', 'command -v pnpm']
  const file = execFileSync(program, call, { cwd: root, encoding: 'utf8' }).trim()
  process.env.PATH = `${dirname(file)}${delimiter}${process.env.PATH}`
}
