import { faulter, judge, type Report, type Side } from './judge.ts'
import { child, entries, type Node, step } from './tree.ts'
import { orOf } from './words.ts'

/** A body, and what its header `content-type` says of it. */
interface Body {
  text: string
  type: string | undefined
}

/**
 * Holds a body that stands at `place` to the `content` of its `owner`, a response or a request body,
 * which is at `pointer` if there is one.
 */
export function judgeBody(
  owner: Node | undefined,
  pointer: string,
  { text, type }: Body,
  place: string,
  side: Side,
  report: Report,
): void {
  const fault = faulter(report)
  const documented = entries(child(owner, 'content'))
  const names = orOf(documented.map(([name]) => mediaTypeOf(name)))
  const [first] = documented
  if (text === '') {
    if (first) fault('missing-body', place, first[1].pointer, names, 'nothing')
    return
  }
  const found = type === undefined ? mediaTypeOf(first?.[0] ?? '') : mediaTypeOf(type)
  const media = rangesOf(found)
    .map((range) => documented.find(([name]) => mediaTypeOf(name) === range)?.[1])
    .find((media) => media)
  if (!media) {
    const absent = `${owner?.pointer ?? pointer}/content${step(found)}`
    fault('undocumented-content-type', place, absent, names || 'no body', found)
    return
  }
  if (!/[/+]json$/.test(found)) return
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    fault('unreadable-body', place, media.pointer, found, 'no JSON')
    return
  }
  judge(child(media, 'schema'), value, place, side, report)
}

/** A media type without its parameters; `{…}` if it is none. */
function mediaTypeOf(text: string): string {
  const type = (text.split(';')[0] ?? '').trim().toLowerCase()
  return /^[\w.+*-]{1,64}\/[\w.+*-]{1,64}$/.test(type) ? type : '{…}'
}

/** What the spec may have for a media type, the closest first. */
const rangesOf = (type: string): string[] => [type, type.replace(/\/.*/, '/*'), '*/*']
