/**
 * Compares pairs of documents that vendors published, beside other tools, and writes `RESULTS.md`. Documents
 * in packages are downloaded from the registry; others are read from clones, and their pairs are left out
 * without them. Exits with 1 if a checked finding is false.
 */
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { medianOf } from '@tags/bench/rounds'
import { inFolder } from '@tags/scripts/command'
import { readArguments } from '@tags/scripts/main'
import type { Report } from '@tags/scripts/report'
import { obtain, type Pair } from './documents.ts'
import pairs from './pairs.json' with { type: 'json' }
import { redoclyPart } from './part.ts'
import { document, type Result } from './results.ts'
import { sampleOf } from './sample.ts'
import { measure, type Run, type Tool } from './tools.ts'

const { values: options } = readArguments(
  {
    options: {
      clones: { type: 'string' },
      pair: { type: 'string', multiple: true },
      rounds: { type: 'string', default: '3' },
    },
  },
  'The options are --clones FOLDER, with git clones in OWNER/NAME, --pair NAME, to measure only this pair, and --rounds N.',
)
const rounds = Number(options.rounds)
const chosen = pairs.filter(({ name }) => options.pair?.includes(name) ?? true)
const results = await inFolder(async (folder) => {
  const measured: Result[] = []
  for (const pair of chosen) {
    const result = await compare(pair, folder)
    if (result) measured.push(result)
    console.log(
      result ? summary(result) : `${pair.name}: left out, because --clones has no clone of it.`,
    )
  }
  return measured
})
if (results.length === pairs.length) {
  await writeFile(join(import.meta.dirname, '../RESULTS.md'), document(results))
}
if (results.some(({ sample }) => sample.some(({ isRight }) => isRight === false)))
  process.exitCode = 1

async function compare(pair: Pair, parent: string): Promise<Result | undefined> {
  const folder = join(parent, pair.name.replaceAll(' ', '-'))
  await mkdir(folder)
  const folders = { target: folder, clones: options.clones }
  const base = await obtain(pair.base, 'base', folders)
  const revision = await obtain(pair.revision, 'revision', folders)
  if (!base || !revision) return
  const runs: Record<Tool, (Run | undefined)[]> = {
    'redocly diff': [],
    'specs:diff --no-types': [],
    'specs:diff': [],
    'api-smart-diff': [],
  }
  const measurePart = await redoclyPart([base, revision])
  const parts: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const tool of Object.keys(runs) as Tool[]) {
      // Types are compiled once: their time is far above the noise.
      if (tool === 'specs:diff' && round > 0) continue
      runs[tool].push(await measure(tool, [base, revision], folder))
    }
    parts.push(await measurePart())
  }
  const outputOf = (tool: Tool) => {
    const [run] = runs[tool]
    return run && JSON.parse(run.output)
  }
  const report: Report | undefined = outputOf('specs:diff') ?? outputOf('specs:diff --no-types')
  const findings = report?.vendors.flatMap(({ findings }) => findings) ?? []
  const ratio = (tool: Tool, key: 'seconds' | 'bytes') =>
    medianOf(
      runs[tool].map(
        (run, round) =>
          (run?.[key] ?? Number.NaN) / (runs['redocly diff'][round]?.[key] ?? Number.NaN),
      ),
    )
  return {
    pair,
    bytes: (await stat(revision)).size,
    seconds: medianOf(runs['redocly diff'].map((run) => run?.seconds ?? Number.NaN)),
    time: ratio('specs:diff --no-types', 'seconds'),
    part: medianOf(
      parts.map((seconds, round) => seconds / (runs['redocly diff'][round]?.seconds ?? Number.NaN)),
    ),
    memory: ratio('specs:diff --no-types', 'bytes'),
    types: ratio('specs:diff', 'seconds'),
    peer: ratio('api-smart-diff', 'seconds'),
    findings: findings.length,
    breaking: findings.filter(({ wire }) => wire === 'major').length,
    others: {
      redocly: redoclyBreaking(outputOf('redocly diff')),
      peer: outputOf('api-smart-diff')?.breaking ?? Number.NaN,
    },
    sample: sampleOf(pair.name, findings),
  }
}

/** Counts the changes that Redocly calls major. */
function redoclyBreaking({ changes }: { changes: { verdicts: { impact: string }[] }[] }): number {
  return changes.filter(({ verdicts }) => verdicts.some(({ impact }) => impact === 'major')).length
}

function summary({ pair, time, memory, types, findings, breaking, sample }: Result): string {
  const [right, wrong] = [true, false].map(
    (verdict) => sample.filter(({ isRight }) => isRight === verdict).length,
  )
  return (
    `${pair.name}: ${time.toFixed(2)} × the time of redocly diff, ${memory.toFixed(2)} × its memory, ` +
    `${types.toFixed(2)} × with types; ${findings} findings, ${breaking} breaking; ` +
    `of a sample of ${sample.length}, ${right} right, ${wrong} wrong.`
  )
}
