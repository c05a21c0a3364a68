import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { medianOf } from '../rounds.ts'
import { type Usage, usageOf } from './usage.ts'

/** What reading costs. */
export interface Reading extends Usage {
  rows: number
  /** The processor time as a multiple of the first reader's in the same round. */
  ratio: number
}

/** The name of the reader that the command had before. */
export const formerReader = 'the former tags check'

const options = 'relax_column_count: true, skip_empty_lines: true, trim: true'

/**
 * Modules in the folder of the command that export `read`, which reads a file and returns the number of rows: the reader
 * of the command, the one that it had before, with the same steps, and one that only parses.
 */
const readers: Record<string, string> = {
  'tags check': `import { survey } from './file/survey.ts'
      const rules = { action: 'add', vendors: new Map([['highlevel', { kinds: ['id'] }]]) }
      export const read = async (file) => (await survey(file, { vendor: 'highlevel' }, rules)).rows`,
  'csv-parse, streamed': `import { createReadStream } from 'node:fs'
      import { pipeline } from 'node:stream/promises'
      import { parse } from 'csv-parse'
      export const read = async (file) => {
        let rows = -1
        const options = { ${options}, bom: true, on_record: () => { rows += 1 } }
        await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), parse(options).resume())
        return rows
      }`,
  [formerReader]: `import { readFile } from 'node:fs/promises'
      import { parse } from 'csv-parse/sync'
      const given = { 'contact id': 'id' }
      export const read = async (file) => {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
        const lines = text.replace(/\\r\\n?/g, '\\n').split('\\n')
        const rows = []
        let last = { lines: 0, empty_lines: 0 }
        parse(lines.slice(0).join('\\n'), {
          relax_column_count: true, skip_empty_lines: true, trim: true,
          on_record(fields, { lines, empty_lines }) {
            rows.push({ line: last.lines + 1 + empty_lines - last.empty_lines, fields })
            last = { lines, empty_lines }
          },
        })
        const [header, ...others] = rows.filter(({ fields }) => fields.some((field) => field !== ''))
        const names = header.fields.map((name) => given[name.toLowerCase()] ?? name.toLowerCase())
        const contacts = []
        for (const { line, fields } of others) {
          if (fields.length !== names.length) continue
          const field = (column) => fields[names.indexOf(column)] ?? ''
          const [kind] = ['id', 'email', 'phone'].filter((column) => field(column))
          const tags = field('tags').split(field('tags').includes('|') ? '|' : ',')
            .map((tag) => tag.trim()).filter((tag) => tag !== '')
          if (kind && tags.length) contacts.push({ line, vendor: 'highlevel', reference: { [kind]: field(kind) }, tags })
        }
        return contacts.length
      }`,
}

const cli = resolve(import.meta.dirname, '../../../../packages/cli/src')

/** Reads a CSV file in each way, in a process of its own, `rounds` times, and returns the medians. */
export async function measureReading(
  folder: string,
  file: string,
  rounds: number,
): Promise<Map<string, Reading>> {
  const programs = new Map<string, string>()
  for (const [name, source] of Object.entries(readers)) {
    programs.set(name, await bundle(folder, programs.size, source))
  }
  const runs = new Map(
    [...programs.keys()].map((name) => [name, [] as (Usage & { rows: number })[]]),
  )
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, program] of programs) {
      const { stdout, ...usage } = await usageOf([program, file], folder)
      runs.get(name)?.push({ ...usage, rows: Number(stdout) })
    }
  }
  const [base = []] = runs.values()
  return new Map(
    [...runs].map(([name, list]) => [
      name,
      {
        rows: list[0]?.rows ?? 0,
        cpu: medianOf(list.map(({ cpu }) => cpu)),
        seconds: medianOf(list.map(({ seconds }) => seconds)),
        megabytes: medianOf(list.map(({ megabytes }) => megabytes)),
        ratio: medianOf(list.map(({ cpu }, round) => cpu / (base[round] as Usage).cpu)),
      },
    ]),
  )
}

/** Bundles a reader as a program without TypeScript, as the published package is. */
async function bundle(folder: string, index: number, source: string): Promise<string> {
  const outfile = join(folder, `reader-${index}.mjs`)
  await build({
    stdin: {
      contents: `${source}\nconsole.log(await read(process.argv[2]))`,
      resolveDir: cli,
      loader: 'js',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    logLevel: 'error',
  })
  return outfile
}
