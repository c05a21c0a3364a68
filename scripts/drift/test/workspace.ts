import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { main } from '../../drift.ts'
import { type Ended, run } from '../../test/command.ts'
import type { DriftFinding, Report, VendorReport } from '../report.ts'
import { readDifferences, reportOf } from '../watch.ts'

const root = join(import.meta.dirname, '../../..')

/** A name, and the documents of the vendor by file. */
type Row = readonly [name: string, files: Record<string, unknown>, ...rest: unknown[]]

/** A folder with the command and specs of its own. */
export interface Workspace {
  folder: string
  write(files: Record<string, unknown>): Promise<void>
  drift(...args: string[]): Promise<Ended>
  /** Compiles the specs and returns the error output. */
  generate(): Promise<string>
  /** The differences of `alpha` from each document, before any is accepted. */
  differences(upstream: string[]): Promise<DriftFinding[][]>
  /** The report on `alpha`, with these documents of its vendor. */
  report(upstream: string[], ...args: string[]): Promise<VendorReport>
  /** A report on `alpha` for each row of its vendor's documents by file, in one comparison. */
  reports(rows: Row[]): Promise<Map<string, VendorReport>>
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
    differences: (upstream) =>
      readDifferences(
        folder,
        'alpha',
        upstream.map((file) => [join(folder, file)]),
      ),
    async report(upstream, ...args) {
      const given = upstream.flatMap((file) => ['--upstream', file])
      const { stdout, stderr } = await workspace.drift('alpha', ...given, '--format=json', ...args)
      if (stderr) throw new Error(stderr)
      return (JSON.parse(stdout) as Report).vendors[0] as VendorReport
    },
    async reports(rows) {
      const sets = rows.map(([, files], index) =>
        Object.entries(files).map(([file, content]) => [`${index}/${file}`, content] as const),
      )
      await workspace.write(Object.fromEntries(sets.flat()))
      const paths = sets.map((files) => files.map(([file]) => join(folder, file)))
      const differences = await readDifferences(folder, 'alpha', paths)
      const nothing = { file: '', upstream: [], next: [], matches: [] }
      const reports = rows.map(([name, files], index): [string, VendorReport] => [
        name,
        reportOf('alpha', Object.keys(files), differences[index] ?? [], nothing, false),
      ])
      return new Map(reports)
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
