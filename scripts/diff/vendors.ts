import { compare, type Options } from './compare.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Pair } from './pair.ts'
import type { Bump, VendorReport } from './report.ts'
import type { Sides } from './side/side.ts'

/**
 * Reports the changes of each vendor. Equal texts are not parsed, unless they may refer to other files.
 * @throws {InputError} if a text is not an OpenAPI document.
 */
export async function reportVendors(
  root: string,
  sides: Sides[],
  options: Options,
): Promise<VendorReport[]> {
  const reports = new Map<Sides['vendor'], VendorReport>(
    sides.map((both) => [both.vendor, reportUnparsed(both, options.types)]),
  )
  const changed = sides.filter(isChanged)
  if (changed.length > 0) {
    const read = async () => {
      const { parse, parseWithLost } = await import('./side/document.ts')
      const readText = options.isComplete ? parse : parseWithLost
      return changed.map(
        ({ vendor, base, revision }): Pair => ({
          vendor,
          base: readText(base.text, base.label),
          revision: readText(revision.text, revision.label),
        }),
      )
    }
    const compared = await compare(root, read, options)
    for (const [index, { vendor }] of changed.entries()) {
      reports.set(vendor, compared[index] as VendorReport)
    }
  }
  return [...reports.values()].map((report) =>
    isFile(report.base) && isFile(report.revision) ? { ...report, vendor: null } : report,
  )
}

/** Checks that a side is a file by its path, and no spec of a vendor. */
const isFile = ({ label, file }: VendorReport['base']): boolean => label === file

/** A vendor's spec that has a text on both sides. */
type Changed = Sides & Record<'base' | 'revision', { text: string }>

const isChanged = (sides: Sides): sides is Changed =>
  sides.base.text !== undefined &&
  sides.revision.text !== undefined &&
  (sides.base.text !== sides.revision.text || otherFile.test(sides.base.text))

/** Matches a `$ref` to another file, whose text may differ where the document's does not. */
const otherFile = /\$ref["']?\s*:\s*["']?[^\s"'#]/

/** Builds the report of a spec that is equal on both sides, or exists on one side only. */
function reportUnparsed({ vendor, base, revision }: Sides, withTypes: boolean): VendorReport {
  const labels = { vendor, base: base.label, revision: revision.label }
  const isThere = revision.text !== undefined
  if ((base.text !== undefined) === isThere) {
    const types = withTypes ? ('none' as const) : null
    return {
      ...labels,
      rewritten: false,
      bump: 'none',
      wire: 'none',
      types,
      client: [],
      findings: [],
    }
  }
  const bump: Bump = isThere ? 'minor' : 'major'
  const types = withTypes ? bump : null
  const rule = isThere ? 'vendor-added' : 'vendor-removed'
  const place = { pointer: '#', line: 1, column: 1 }
  return {
    ...labels,
    rewritten: true,
    bump,
    wire: bump,
    types,
    client: [{ bump, message: `The client is ${isThere ? 'new' : 'gone'}.` }],
    findings: [
      {
        fingerprint: fingerprintOf([rule, vendor]),
        operation: null,
        target: 'document',
        place: '',
        rule,
        kind: isThere ? 'added' : 'removed',
        subject: { type: 'spec' },
        documentation: false,
        wire: bump,
        types,
        ...(isThere ? { revision: place } : { base: place }),
      },
    ],
  }
}
