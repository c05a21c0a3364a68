import { check } from './check.ts'
import { faultReporter, type Report, type Side } from './subject.ts'
import { child, entries, type Node, step } from './tree.ts'
import { orOf } from './wording.ts'

/** The text of a body, and its header `content-type`. */
interface Body {
  text: string
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
  if (text === '') {
    if (first) reportFault('missing-body', place, first[1].pointer, names, 'nothing')
    return
  }
  const found = type === undefined ? mediaTypeOf(first?.[0] ?? '') : mediaTypeOf(type)
  const media = rangesOf(found)
    .map((range) => documented.find(([name]) => mediaTypeOf(name) === range)?.[1])
    .find((media) => media)
  if (!media) {
    const absent = `${owner?.pointer ?? pointer}/content${step(found)}`
    reportFault('undocumented-content-type', place, absent, names || 'no body', found)
    return
  }
  if (!/[/+]json$/.test(found)) return
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

/** Lists the ranges in which a spec may name a media type, the most specific first. */
const rangesOf = (type: string): string[] => [type, type.replace(/\/.*/, '/*'), '*/*']
