import { type ExecFileOptions, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder, with a space in its path, that is gone when the test has ended. */
export interface Folder {
  path: string
  /**
   * What `program` prints when it is run in `directory`, a folder in this one.
   * @throws an error with all that it printed, if it fails.
   */
  run: (
    directory: string,
    program: string,
    args: string[],
    given?: Pick<ExecFileOptions, 'env' | 'timeout'>,
  ) => Promise<{ stdout: string; stderr: string }>
  remove: () => Promise<void>
}

/** Makes a folder, which is also the place for what libraries and programs put aside. */
export async function makeFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'tags consumer '))
  const leash = fork(join(import.meta.dirname, 'leash.ts'), [path], {
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
        if (leash.connected) leash.send({ ended: child.pid })
        if (!error) return resolve({ stdout, stderr })
        const command = [program, ...args].join(' ')
        reject(
          new Error(`${command} failed in ${directory}:\n${stdout}${stderr}`, { cause: error }),
        )
      })
      leash.send({ began: child.pid })
    })

  async function remove() {
    const exit = once(leash, 'exit')
    leash.disconnect()
    await exit
  }

  return { path, run, remove }
}
