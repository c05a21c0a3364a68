import { readFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { worst } from '../diff/bump.ts'
import { parse } from '../diff/side/document.ts'
import { vendorNames } from '../generate/names.ts'
import { InputError } from '../lib/input.ts'
import type { Json } from '../redocly/context.ts'
import { type Accepted, readAccepted } from './accepted.ts'
import { compare, type Pair } from './compare.ts'
import { applyAccepted } from './match.ts'
import { merge } from './merge.ts'
import { notationOf } from './notation.ts'
import type { DriftFinding, VendorReport } from './report.ts'
import { type Bounds, readUpstream } from './upstream.ts'

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
  const [differences = []] = await readDifferences(root, vendor, [names], bounds)
  return reportOf(vendor, names, differences, accepted, all)
}

/**
 * Compares our spec with each set of the vendor's own documents, and returns the differences in the same order.
 * @throws {InputError} if a document cannot be read.
 */
export async function readDifferences(
  root: string,
  vendor: string,
  sets: string[][],
  bounds: Bounds = { timeout: 60 },
): Promise<DriftFinding[][]> {
  const file = fileOf(vendor)
  const text = await readFile(joinPath(root, file), 'utf8')
  const spec = parse(text, { label: file, file })
  const pairs = sets.map(async (names): Promise<Pair> => {
    const documents = await Promise.all(names.map((name) => readUpstream(root, name, bounds)))
    const label = { label: names.join(', '), file: names[0] ?? '' }
    const document = merge(documents, notationOf(spec.document as unknown as Json))
    return { spec, upstream: { label, document: document as never, locate: () => undefined } }
  })
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
