/** Runs tasks of turbo.json without telemetry, and with pnpm in PATH, which turbo needs. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pnpm } from './lib/command.ts'

const root = join(import.meta.dirname, '..')
const [program, ...args] = pnpm(root)
const { status } = spawnSync(program, [...args, 'exec', 'turbo', 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    // The tasks start hundreds of processes that load the same modules.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
    TURBO_TELEMETRY_DISABLED: '1',
    REDOCLY_TELEMETRY: 'off',
  },
})
process.exitCode = status ?? 1
