/** Runs tasks of turbo.json, without turbo's telemetry and with pnpm at hand, which turbo asks for. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const hasPnpm = spawnSync('pnpm', ['--version'], { cwd: root }).status === 0
const pnpm = hasPnpm ? ['pnpm'] : ['npx', '--yes', packageManager]
const [program = '', ...args] = [...pnpm, 'exec', 'turbo', 'run', ...process.argv.slice(2)]
const { status } = spawnSync(program, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', REDOCLY_TELEMETRY: 'off' },
})
process.exitCode = status ?? 1
