/**
 * Lints, generates and builds what is not up to date by turbo's cache, then runs `tags add` with the arguments it was
 * given, or with an example in sandboxes.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

type Kill = (signal: NodeJS.Signals) => unknown

const root = join(import.meta.dirname, '..')

/** Forwards signals to the running child, whose exit then ends this process. */
function listen() {
  let kill: Kill | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => (kill ? kill(signal) : process.exit(128 + constants.signals[signal])))
  }
  return {
    /** Waits for `child` and returns its exit code; of a signal, the code that shells use. */
    async exitOf(child: ChildProcess, killChild: Kill): Promise<number> {
      kill = killChild
      try {
        return await new Promise<number>((resolve, reject) => {
          child.on('error', reject)
          child.on('exit', (code, signal) =>
            resolve(code ?? 128 + constants.signals[signal as NodeJS.Signals]),
          )
        })
      } finally {
        kill = undefined
      }
    },
  }
}

const { exitOf } = listen()

interface Step {
  name: string
  script: string
  args?: string[]
  /** The text in place of the output if it fails. */
  otherwise?: string
}

/** Runs a script that prints only if it fails. Standard output is left to `tags add`. */
async function step({ name, script, args = [], otherwise }: Step): Promise<number> {
  const begin = performance.now()
  process.stderr.write(`${name} … `)
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    // Leader of a process group, so that a signal reaches its children.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [code, stdout, stderr] = await Promise.all([
    exitOf(child, (signal) => process.kill(-(child.pid as number), signal)),
    text(child.stdout),
    text(child.stderr),
  ])
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  if (code === 0) process.stderr.write(`${seconds} s\n`)
  else if (code > 128) process.stderr.write('interrupted\n')
  else process.stderr.write(otherwise ? `${otherwise}\n` : `failed\n${stdout}${stderr}`)
  return code
}

function tags(args: string[]): Promise<number> {
  const command = join(root, 'packages/cli/src/tags.ts')
  // npm changes to the root; a file is named from the folder where npm was called.
  const { npm_lifecycle_event, INIT_CWD } = process.env
  const cwd = npm_lifecycle_event === 'start' ? INIT_CWD : undefined
  const example = [join(root, 'packages/cli/example.csv'), '--sandbox']
  const given = args.length ? args : example
  const child = spawn(process.execPath, [command, 'add', ...given], { cwd, stdio: 'inherit' })
  return exitOf(child, (signal) => child.kill(signal))
}

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) return tags(args)
  return (await makeReady()) || tags(args)
}

/** Compiles and builds. Generated code is mostly fresh, and turbo knows that without compiling. */
async function makeReady(): Promise<number> {
  const turbo = 'scripts/turbo.ts'
  const check = { name: 'Check and build', script: turbo, args: ['fresh', 'build'] }
  const code = await step({ ...check, otherwise: 'not up to date' })
  if (code === 0 || code > 128) return code
  return (
    (await step({ name: 'Lint and generate', script: 'scripts/generate.ts' })) ||
    step({ name: 'Build', script: turbo, args: ['build'] })
  )
}

// pnpm, unlike npm, passes on the `--` that ends its flags.
const flags = process.argv.slice(2)
process.exitCode = await main(flags[0] === '--' ? flags.slice(1) : flags)
