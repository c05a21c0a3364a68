import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const tools = join(import.meta.dirname, '..')
const repository = join(tools, '../../..')

/** The folder of the site's samples. */
export const samples = join(repository, 'site/samples')

/** The path of a file in a package that is installed here. */
export const tool = (path: string): string => join(tools, 'node_modules', path)

/** The programs that run the rows: the oldest Node that the packages support, and two newer ones. */
export const nodes = {
  '20': tool('node-20/bin/node'),
  '22': tool('node-22/bin/node'),
  '24': process.execPath,
}

/**
 * Creates a user's project beside the installed tools, with our packages as npm would install them.
 * @param from A folder whose files are copied into it.
 * @throws if a package has not been built.
 */
export async function makeProject(name: string, from: string): Promise<string> {
  const project = join(tools, 'projects', name)
  await rm(project, { recursive: true, force: true })
  await mkdir(project, { recursive: true })
  await cp(from, project, { recursive: true })
  await writeFile(join(project, 'package.json'), '{ "private": true }')
  for (const name of ['core', 'drift', 'highlevel', 'sandbox']) {
    const source = join(repository, 'packages', name)
    const target = join(project, 'node_modules/@tags', name)
    const { publishConfig, ...manifest } = JSON.parse(
      await readFile(join(source, 'package.json'), 'utf8'),
    )
    for (const part of ['dist', 'openapi.json'].filter((part) => existsSync(join(source, part)))) {
      await cp(join(source, part), join(target, part), { recursive: true })
    }
    await writeFile(
      join(target, 'package.json'),
      JSON.stringify({ ...manifest, exports: publishConfig.exports }),
    )
  }
  return project
}

/** The output of a program, and whether it succeeded. */
export interface Run {
  ok: boolean
  output: string
}

/** Runs a program to its end, or for two minutes. */
export const run = (
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Run> =>
  new Promise((resolve) => {
    const options = {
      cwd,
      timeout: 120_000,
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 26,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', CI: '1', ...env },
    } as const
    execFile(program, args, options, (error, stdout, stderr) =>
      resolve({ ok: !error, output: stdout + stderr }),
    )
  })
