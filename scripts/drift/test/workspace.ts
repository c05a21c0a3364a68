import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { main } from '../../drift.ts'
import { type Ended, run } from '../../test/command.ts'
import type { DriftFinding, Report, VendorReport } from '../report.ts'
import { readDifferences } from '../watch.ts'

const root = join(import.meta.dirname, '../../..')

/** A folder with the command and specs of its own. */
export interface Workspace {
  folder: string
  write(files: Record<string, unknown>): Promise<void>
  drift(...args: string[]): Promise<Ended>
  /** Compiles the specs and returns the error output. */
  generate(): Promise<string>
  /** The differences of `alpha` from this document, before any is accepted. */
  differences(upstream: string): Promise<DriftFinding[]>
  /** The report on `alpha`, with these documents of its vendor. */
  report(upstream: string[], ...args: string[]): Promise<VendorReport>
  /** Serves the folder; @returns the URL without a slash. */
  serve(): Promise<string>
  remove(): Promise<void>
}

/** Creates a workspace with files; values other than strings are written as JSON. */
export async function createWorkspace(files: Record<string, unknown>): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'a workspace '))
  const server = createServer(async (request, response) => {
    const text = await readFile(join(folder, String(request.url))).catch(() => undefined)
    response.statusCode = text ? 200 : 404
    response.end(text)
  })
  await cp(join(root, 'scripts'), join(folder, 'scripts'), {
    recursive: true,
    filter: (source) => !['node_modules', 'test'].includes(basename(source)),
  })
  await mkdir(join(folder, 'packages'))
  for (const link of ['node_modules', 'scripts/node_modules', 'packages/core']) {
    await symlink(join(root, link), join(folder, link))
  }
  const workspace: Workspace = {
    folder,
    async write(files) {
      for (const [path, content] of Object.entries(files)) {
        const text = typeof content === 'string' ? content : JSON.stringify(content)
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), text)
      }
    },
    drift: (...args) => run(main, args, { root: folder }),
    generate: () =>
      new Promise((resolve) => {
        const command = [join(folder, 'scripts/generate.ts'), '--check']
        execFile(process.execPath, command, { cwd: folder }, (_, __, stderr) => resolve(stderr))
      }),
    differences: (upstream) => readDifferences(folder, 'alpha', [join(folder, upstream)]),
    async report(upstream, ...args) {
      const given = upstream.flatMap((file) => ['--upstream', file])
      const { stdout, stderr } = await workspace.drift('alpha', ...given, '--format=json', ...args)
      if (stderr) throw new Error(stderr)
      return (JSON.parse(stdout) as Report).vendors[0] as VendorReport
    },
    async serve() {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    async remove() {
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
  await workspace.write(files)
  return workspace
}
