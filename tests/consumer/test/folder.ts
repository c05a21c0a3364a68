import { type ExecFileOptions, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder with a space in its path, removed when the test ends. */
export interface Folder {
  path: string
  /**
   * Runs a program in `directory`, a folder in this one, and returns its output.
   * @throws an error with the output, if the program fails.
   */
  run: (
    directory: string,
    program: string,
    args: string[],
    given?: Pick<ExecFileOptions, 'env' | 'timeout'>,
  ) => Promise<{ stdout: string; stderr: string }>
  remove: () => Promise<void>
}

/** Creates a folder, which also holds the temporary files of this process and its programs. */
export async function makeFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'tags consumer '))
  const cleanup = fork(join(import.meta.dirname, 'cleanup.ts'), [path], {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  process.env.TMPDIR = join(path, 'tmp')
  await mkdir(process.env.TMPDIR)

  const run: Folder['run'] = (directory, program, args, given) =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, FORCE_COLOR: undefined, NODE_OPTIONS: undefined, ...given?.env }
      const options = { ...given, cwd: join(path, directory), env, maxBuffer: 2 ** 26 }
      const child = execFile(program, args, options, (error, stdout, stderr) => {
        if (cleanup.connected) cleanup.send({ ended: child.pid })
        if (!error) return resolve({ stdout, stderr })
        const command = [program, ...args].join(' ')
        reject(
          new Error(`${command} failed in ${directory}:\n${stdout}${stderr}`, { cause: error }),
        )
      })
      cleanup.send({ began: child.pid })
    })

  async function remove() {
    const exit = once(cleanup, 'exit')
    cleanup.disconnect()
    await exit
  }

  return { path, run, remove }
}
