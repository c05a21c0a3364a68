import { check } from './check.ts'
import { type Side, schemaOf } from './schema.ts'
import { faultReporter, type Report } from './subject.ts'
import { child, entries, type Node, resolvedChild, step } from './tree.ts'
import { orOf } from './wording.ts'

/** The text of a body, and its header `content-type`. */
interface Body {
  /** Absent if it is not known. */
  text: string | undefined
  type: string | undefined
}

/**
 * Checks the body at `place` against the `content` of its `owner`, a response or a request body of the spec.
 * `pointer` is where the owner stands, or would stand.
 */
export function checkBody(
  owner: Node | undefined,
  pointer: string,
  { text, type }: Body,
  place: string,
  side: Side,
  report: Report,
): void {
  const reportFault = faultReporter(report)
  const documented = entries(child(owner, 'content'))
  const names = orOf(documented.map(([name]) => mediaTypeOf(name)))
  const [first] = documented
  if (text === undefined) {
    const pointer = owner && child(owner, 'content')?.pointer
    if (first && pointer) report.skip({ cause: 'body', place, pointer, detail: '' })
    return
  }
  if (text === '') {
    if (first) reportFault('missing-body', place, first[1].pointer, names, 'nothing')
    return
  }
  const given = type ?? first?.[0] ?? ''
  const found = mediaTypeOf(given)
  const [media] = rangesOf(found).flatMap((range) => {
    const all = documented.filter(([name]) => mediaTypeOf(name) === range)
    const [same] = all.filter(([name]) => isPartOf(parametersOf(name), parametersOf(given)))
    return (same ?? all[0])?.[1] ?? []
  })
  if (!media) {
    const absent = `${owner?.pointer ?? pointer}/content${step(found)}`
    reportFault('undocumented-content-type', place, absent, names || 'no body', found)
    return
  }
  if (!/[/+]json$/.test(found)) {
    const schema = resolvedChild(media, 'schema')
    const isAnyText = !schema || isText(schema)
    const { pointer } = media
    if (!isAnyText) report.skip({ cause: 'media-type', place, pointer, detail: found })
    return
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    reportFault('unreadable-body', place, media.pointer, found, 'no JSON')
    return
  }
  check(child(media, 'schema'), value, place, side, report)
}

/** Returns a media type without its parameters, and `{…}` for any other text. */
function mediaTypeOf(text: string): string {
  const type = (text.split(';')[0] ?? '').trim().toLowerCase()
  return /^[\w.+*-]{1,64}\/[\w.+*-]{1,64}$/.test(type) ? type : '{…}'
}

/** Lists the parameters of a media type; a charset has no meaning for JSON. */
const parametersOf = (type: string): string[] =>
  type
    .split(';')
    .slice(1)
    .map((part) => part.toLowerCase().replace(/[\s"]/g, ''))
    .filter((part) => part !== '' && !part.startsWith('charset='))

const isPartOf = (few: readonly string[], all: readonly string[]): boolean =>
  few.length > 0 && few.every((one) => all.includes(one))

/** Whether a schema allows every text. */
function isText(node: Node): boolean {
  const { types, values, limits, isLeaf, unexamined } = schemaOf(node)
  const isLimited = Boolean(values) || limits.length > 0 || !isLeaf || unexamined.length > 0
  return !isLimited && (!types || types.has('string'))
}

/** Lists the ranges in which a spec may name a media type, the most specific first. */
const rangesOf = (type: string): string[] => [type, type.replace(/\/.*/, '/*'), '*/*']
