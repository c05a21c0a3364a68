import * as format from '@tags/bench/table'
import { sentence } from '@tags/scripts/format/sentence'
import { plain } from '@tags/scripts/format/text'
import type { Pair } from './documents.ts'
import type { Checked } from './sample.ts'

/** The figures of a pair; ratios are to `redocly diff` in the same round. `NaN` stands for a tool that failed. */
export interface Result {
  pair: Pair
  /** The size of the newer document. */
  bytes: number
  /** The time of `redocly diff`. */
  seconds: number
  /** The time of `specs:diff --no-types`, the part of it in which Redocly compares what differs, and its memory. */
  time: number
  part: number
  memory: number
  /** The time of `specs:diff` with types. */
  types: number
  /** The time of api-smart-diff. */
  peer: number
  findings: number
  /** The number of findings that break on the wire. */
  breaking: number
  /** The number of breaking changes that the other tools report. */
  others: { redocly: number; peer: number }
  sample: Checked[]
}

const { table, target } = format
const times = (ratio: number) => (Number.isNaN(ratio) ? 'failed' : format.times(ratio))
const whole = (value: number) => (Number.isNaN(value) ? 'failed' : format.whole(value))

const targets = { time: 1.3, memory: 1.5 }

/** Formats the file of results. */
export const document = (results: Result[]): string => `# Pairs

Written by \`pnpm bench:pairs\`, with Node ${process.version.slice(1)} and the versions of the lock file.

Two documents that a vendor published, compared by \`pnpm specs:diff\`, by \`redocly diff\` and by api-smart-diff. Times
are medians of rounds in which every tool has its turn, as ratios to \`redocly diff\`; api-smart-diff's includes the
parser of YAML that it needs. Redocly's part is its run on the parts that differ, the lower bound of \`specs:diff\`.
Memory is that of the largest process.

${table(
  [
    'pair',
    'bytes',
    'redocly diff, s',
    'specs:diff, no types',
    'target',
    'of it, Redocly',
    'memory',
    'target',
    'with types',
    'api-smart-diff',
  ],
  results.map(({ pair, bytes, seconds, time, part, memory, types, peer }) => [
    pair.name,
    whole(bytes),
    seconds.toFixed(1),
    times(time),
    target(time, targets.time, `${targets.time} ×`),
    times(part),
    times(memory),
    target(memory, targets.memory, `${targets.memory} ×`),
    times(types),
    times(peer),
  ]),
)}

## Findings

A change of a shared schema is one change for the other tools, and a finding at each operation for ours. Of each
pair, the breaking findings with the lowest fingerprints were looked up in both documents by hand.

${table(
  [
    'pair',
    'findings',
    'breaking',
    'redocly diff, breaking',
    'api-smart-diff, breaking',
    'sample',
    'right',
    'wrong',
  ],
  results.map(({ pair, findings, breaking, others, sample }) => [
    pair.name,
    whole(findings),
    whole(breaking),
    whole(others.redocly),
    whole(others.peer),
    whole(sample.length),
    whole(sample.filter(({ isRight }) => isRight).length),
    whole(sample.filter(({ isRight }) => isRight === false).length),
  ]),
)}

## The sample

${results.map(samples).join('\n\n')}

## Sources

${results.map(({ pair }) => `- ${pair.name}: \`${pair.base}\` and \`${pair.revision}\``).join('\n')}
`

const samples = ({ pair, sample }: Result): string =>
  `### ${pair.name}\n\n${
    table(
      ['finding', 'verdict'],
      sample.map(({ finding, isRight, reason }) => [
        cell([
          finding.operation?.method,
          finding.operation?.path,
          finding.place,
          plain(sentence(finding)),
        ]),
        isRight === undefined ? 'not checked' : cell([isRight ? 'right:' : 'wrong:', reason]),
      ]),
    ) || 'Nothing breaks.'
  }`

/** Formats a cell of a table. A place such as `nodes[](Tabs)` must not become a link. */
const cell = (parts: (string | undefined)[]): string =>
  parts
    .filter(Boolean)
    .join(' ')
    .replace(/[|*]|(?<=\])\(/g, '\\$&')
    .replace(/\s+/g, ' ')
