import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

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
