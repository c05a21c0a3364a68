import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { build } from 'esbuild'
import { medianOf } from './rounds.ts'

/**
 * Measures the reading of a CSV file of contacts, and prints the figures as JSON:
 * `node reading.ts [--rows 1000000] [--rounds 5] [--before contacts.ts]`.
 * `--before` is a module with the former `readContacts(file, vendors)`, inside `packages/cli/src`.
 */
const { values: flags } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    before: { type: 'string' },
  },
})

const cli = resolve(import.meta.dirname, '../../../packages/cli/src')

/** The module of each reader, with a function that returns the number of rows. */
const readers: Record<string, string> = {
  survey: `import { survey } from './file/read.ts'
    const rules = { action: 'add', vendors: new Map([['highlevel', { kinds: ['id'] }]]) }
    export const read = async (file) => (await survey(file, {}, rules)).rows`,
  'csv-parse': `import { createReadStream } from 'node:fs'
    import { pipeline } from 'node:stream/promises'
    import { parse } from 'csv-parse'
    export const read = async (file) => {
      let rows = -1
      const options = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true,
        record_delimiter: ['\\r\\n', '\\n', '\\r'], on_record: () => { rows += 1 } }
      await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), parse(options).resume())
      return rows
    }`,
  ...(flags.before && {
    before: `import { readContacts } from ${JSON.stringify(resolve(flags.before))}
      export const read = async (file) => (await readContacts(file, ['highlevel'])).contacts.length`,
  }),
}

interface Run {
  rows: number
  cpu: number
  seconds: number
  megabytes: number
}

const folder = await mkdtemp(join(tmpdir(), 'tags-reading-'))
try {
  const file = join(folder, 'contacts.csv')
  await writeContacts(file, Number(flags.rows))
  const programs = new Map<string, string>()
  for (const [name, source] of Object.entries(readers))
    programs.set(name, await bundle(name, source))
  const runs = new Map([...programs.keys()].map((name) => [name, [] as Run[]]))
  for (let round = 0; round < Number(flags.rounds); round += 1) {
    for (const [name, program] of programs) {
      runs.get(name)?.push(JSON.parse(await run(program, file)))
    }
  }
  console.log(JSON.stringify(figures(runs), null, 2))
} finally {
  await rm(folder, { recursive: true })
}

/** Returns the medians of each reader, and of its CPU time as a multiple of the survey's in the same round. */
function figures(runs: ReadonlyMap<string, Run[]>) {
  const base = runs.get('survey') as Run[]
  return Object.fromEntries(
    [...runs].map(([name, list]) => [
      name,
      {
        rows: list[0]?.rows,
        cpuSeconds: medianOf(list.map(({ cpu }) => cpu)),
        seconds: medianOf(list.map(({ seconds }) => seconds)),
        peakMegabytes: medianOf(list.map(({ megabytes }) => megabytes)),
        cpuOfSurvey: medianOf(list.map(({ cpu }, round) => cpu / (base[round] as Run).cpu)),
      },
    ]),
  )
}

async function run(program: string, file: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, file])
  return stdout
}

/** Bundles a reader as a program without TypeScript, as the published package is. */
async function bundle(name: string, source: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`)
  const contents = `${source}
    const before = process.cpuUsage(), start = performance.now()
    const rows = await read(process.argv[2])
    const { user, system } = process.cpuUsage(before)
    console.log(JSON.stringify({ rows, cpu: (user + system) / 1e6, seconds: (performance.now() - start) / 1e3,
      megabytes: process.resourceUsage().maxRSS / 1024 }))`
  await build({
    stdin: { contents, resolveDir: cli, loader: 'js' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    logLevel: 'error',
  })
  return outfile
}

/** Writes rows of about 85 bytes with quotes and line breaks inside quoted fields. */
async function writeContacts(file: string, rows: number): Promise<void> {
  const stream = createWriteStream(file)
  stream.write('vendor,id,email,phone,tags,note\n')
  let text = ''
  for (let row = 0; row < rows; row += 1) {
    const id = `sx6wyHhbFdRX${String(row).padStart(8, '0')}`
    const gap = row % 10 ? ' ' : '\n'
    text += `highlevel,${id},,,"vip|hot lead","said ""hi"", came ${row % 7}${gap}again, ok, fine"\n`
    if (text.length < 1 << 16) continue
    if (!stream.write(text)) await once(stream, 'drain')
    text = ''
  }
  stream.end(text)
  await once(stream, 'finish')
}
