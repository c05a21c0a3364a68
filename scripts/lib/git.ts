import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { run } from './command.ts'

/**
 * Runs git in `root` and returns its standard output.
 * @throws an error with git's message, if it fails.
 */
export async function git(root: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C' }
  const options = { cwd: root, env, maxBuffer: 2 ** 28 }
  const { stdout } = await promisify(execFile)('git', args, options).catch((error) => {
    throw new Error(error.stderr?.trim() || error.message)
  })
  return stdout
}

/** An object of git: the hash, and the content as text. */
export interface GitObject {
  hash: string
  text: string
}

/** Reads objects by names such as `HEAD:./README.md` in one process; `undefined` for a name of no object. */
export async function readObjects(
  root: string,
  names: string[],
): Promise<(GitObject | undefined)[]> {
  const input = names.map((name) => `${name}\n`).join('')
  const output = Buffer.from(await run('git', ['cat-file', '--batch'], { cwd: root, input }))
  let end = -1
  return names.map(() => {
    const start = end + 1
    end = output.indexOf('\n', start)
    const header = output.toString('utf8', start, end)
    const [, hash, size] = /^([0-9a-f]+) [a-z]+ ([0-9]+)$/.exec(header) ?? []
    if (!hash) return undefined
    const content = end + 1
    end = content + Number(size)
    return { hash, text: output.toString('utf8', content, end) }
  })
}
