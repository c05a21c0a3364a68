import { readFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { worst } from '../diff/bump.ts'
import { parse } from '../diff/side/document.ts'
import { vendorNames } from '../generate/names.ts'
import { InputError } from '../lib/input.ts'
import type { Json } from '../redocly/context.ts'
import { type Accepted, readAccepted } from './accepted.ts'
import { compare } from './compare.ts'
import { applyAccepted } from './match.ts'
import { merge } from './merge.ts'
import { notationOf } from './notation.ts'
import type { DriftFinding, VendorReport } from './report.ts'
import { readUpstream } from './upstream.ts'

/**
 * Where a vendor's own documents differ from our spec; `upstream` says where they are, or else the file of
 * accepted differences. Those are left out, unless `all` are asked for.
 * @throws {InputError} if there is no such vendor, or no document that can be read.
 */
export async function watch(
  root: string,
  vendor: string,
  { upstream, all }: { upstream?: string[] | undefined; all: boolean },
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
  return reportOf(vendor, names, await readDifferences(root, vendor, names), accepted, all)
}

/**
 * Reads a vendor's own documents, by these names, and compares our spec with them.
 * @throws {InputError} if one cannot be read.
 */
export async function readDifferences(
  root: string,
  vendor: string,
  names: string[],
): Promise<DriftFinding[]> {
  const file = fileOf(vendor)
  const text = await readFile(joinPath(root, file), 'utf8')
  const spec = parse(text, { label: file, file })
  const documents = await Promise.all(names.map((name) => readUpstream(root, name)))
  const whole = merge(documents, notationOf(spec.document as unknown as Json))
  const label = { label: names.join(', '), file: names[0] ?? '' }
  return compare(root, spec, { label, document: whole as never, locate: () => undefined })
}

/** The report on differences: without those that are accepted, unless `all` are asked for. */
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
