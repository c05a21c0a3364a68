import { readFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { worst } from '../diff/bump.ts'
import { type Parsed, parse } from '../diff/side/document.ts'
import { vendorNames } from '../generate/names.ts'
import { InputError } from '../lib/input.ts'
import type { Json } from '../redocly/context.ts'
import { type Accepted, readAccepted } from './accepted.ts'
import { compare, type Pair } from './compare.ts'
import { applyAccepted } from './match.ts'
import { merge } from './merge.ts'
import { notationOf } from './notation.ts'
import type { DriftFinding, LostReference, VendorReport } from './report.ts'
import { type Bounds, type OnLost, readUpstream } from './upstream.ts'

/**
 * Reports where a vendor's own documents differ from our spec. The documents are `upstream`, or those in the
 * file of accepted differences. Accepted differences are left out without `all`.
 * @throws {InputError} if the vendor is unknown, or a document cannot be read.
 */
export async function watch(
  root: string,
  vendor: string,
  { upstream, all, ...bounds }: { upstream?: string[] | undefined; all: boolean } & Bounds,
): Promise<VendorReport> {
  const vendors = await vendorNames(root)
  if (!vendors.includes(vendor)) {
    throw new InputError(`There is no vendor ${vendor}, only: ${vendors.join(', ')}.`)
  }
  const accepted = await readAccepted(root, vendor)
  const names = upstream ?? accepted.upstream
  if (names.length === 0) {
    throw new InputError(
      `We know of no OpenAPI document that ${vendor} publishes: ${accepted.file} names none. ` +
        `Give one: \`pnpm specs:drift ${vendor} --upstream FILE-OR-URL\`.`,
    )
  }
  const next = upstream ? [] : accepted.next
  const spec = await readSpec(root, vendor)
  const lost: LostReference[] = []
  const onLost: OnLost = (reference) => lost.push(reference)
  const pairs = [
    await pairOf(root, spec, names, bounds),
    ...(next.length ? [await pairOf(root, spec, next, bounds, onLost)] : []),
  ]
  const [differences = [], later = []] = await compare(root, pairs)
  const report = reportOf(
    vendor,
    names,
    [...differences, ...onlyIn(later, differences)],
    accepted,
    all,
  )
  const unexamined = next.flatMap((name) => lost.filter(({ document }) => document === name))
  return {
    ...report,
    ...(next.length > 0 && { next }),
    ...(unexamined.length > 0 && { unexamined }),
  }
}

/** Keeps what a later version of the API adds, which breaks no client of this one: also alternatives to a schema. */
function onlyIn(later: DriftFinding[], differences: DriftFinding[]): DriftFinding[] {
  const keyOf = ({ fingerprint, found }: DriftFinding) => `${fingerprint} ${found}`
  const known = new Set(differences.map(keyOf))
  return later
    .filter((one) => (one.class === 'added' || isChoice(one)) && !known.has(keyOf(one)))
    .map(({ drift: _, ...one }): DriftFinding => ({ ...one, class: 'next', wire: 'minor' }))
}

/** Checks that the vendor's document has alternatives where our spec has a single schema. */
const isChoice = ({ replaced, keyword = '' }: DriftFinding): boolean =>
  replaced !== undefined && /^(anyOf|oneOf)$/.test(keyword)

async function readSpec(root: string, vendor: string): Promise<Parsed> {
  const file = fileOf(vendor)
  return parse(await readFile(joinPath(root, file), 'utf8'), { label: file, file })
}

/** Pairs our spec with the documents of the vendor, joined into one document in the notation of our spec. */
async function pairOf(
  root: string,
  spec: Parsed,
  names: string[],
  bounds: Bounds,
  onLost?: OnLost,
): Promise<Pair> {
  const documents = await Promise.all(names.map((name) => readUpstream(root, name, bounds, onLost)))
  const label = { label: names.join(', '), file: names[0] ?? '' }
  const document = merge(documents, notationOf(spec.document as unknown as Json))
  return {
    spec,
    upstream: {
      label,
      document: document as never,
      lost: [],
      newKeys: [],
      locate: () => undefined,
    },
  }
}

/**
 * Compares our spec with each set of the vendor's own documents, and returns the differences in the same order.
 * @throws {InputError} if a document cannot be read.
 */
export async function readDifferences(
  root: string,
  vendor: string,
  sets: string[][],
): Promise<DriftFinding[][]> {
  const spec = await readSpec(root, vendor)
  const pairs = sets.map((names) => pairOf(root, spec, names, { timeout: 60 }))
  return compare(root, await Promise.all(pairs))
}

/** Builds the report of differences; accepted differences are left out without `all`. */
export function reportOf(
  vendor: string,
  upstream: string[],
  differences: DriftFinding[],
  accepted: Accepted,
  all: boolean,
): VendorReport {
  const { findings, stale } = applyAccepted(differences, accepted)
  const open = findings.filter((finding) => !finding.accepted)
  return {
    vendor,
    spec: fileOf(vendor),
    upstream,
    wire: worst(open.map(({ wire }) => wire)),
    findings: all ? findings : open,
    accepted: findings.length - open.length,
    stale,
  }
}

const fileOf = (vendor: string): string => `specs/${vendor}.yaml`
