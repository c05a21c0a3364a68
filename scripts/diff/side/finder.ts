import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_FOLDED_BLOCK,
  SCALAR_STYLE_LITERAL_BLOCK,
  SCALAR_STYLE_SINGLE_QUOTED,
  type ScalarEvent,
} from 'js-yaml'
import { tokensOf } from '../../lib/pointer.ts'

/** A value: the number of its event, and the offset of its key, or of the value itself in a list. */
interface Child {
  event: number
  offset: number | undefined
}

/** The structure of a list of events: the number of the last event of each value, and the targets of aliases. */
interface Structure {
  ends: Map<number, number>
  targets: Map<number, number>
}

/** The characters before the content of a scalar that stand for its style. */
const marks: Partial<Record<ScalarEvent['style'], string>> = {
  [SCALAR_STYLE_SINGLE_QUOTED]: "'",
  [SCALAR_STYLE_DOUBLE_QUOTED]: '"',
  [SCALAR_STYLE_LITERAL_BLOCK]: '|',
  [SCALAR_STYLE_FOLDED_BLOCK]: '>',
}

/** Creates a function that finds the offset of a pointer; it reads the events at the first call. */
export function createFinder(
  text: string,
  events: Event[],
): (pointer: string) => number | undefined {
  const known = new Map<number, Map<string, Child>>()
  let structure: Structure | undefined

  function childrenOf({ event }: Child): Map<string, Child> {
    structure ??= structureOf(text, events)
    const at = structure.targets.get(event) ?? event
    const children = known.get(at) ?? new Map(membersOf(text, events, structure, at))
    known.set(at, children)
    return children
  }

  return (pointer) =>
    tokensOf(pointer).reduce<Child | undefined>(
      (parent, token) => parent && childrenOf(parent).get(token),
      { event: 1, offset: 0 },
    )?.offset
}

function structureOf(text: string, events: Event[]): Structure {
  const structure: Structure = { ends: new Map(), targets: new Map() }
  const anchors = new Map<string, number>()
  const open: number[] = []
  for (const [index, event] of events.entries()) {
    if (event.type === EVENT_POP) structure.ends.set(open.pop() ?? 0, index)
    else if (event.type === EVENT_ALIAS) {
      const target = anchors.get(text.slice(event.anchorStart, event.anchorEnd))
      if (target !== undefined) structure.targets.set(index, target)
    } else {
      if (event.type !== EVENT_SCALAR) open.push(index)
      if (event.type !== EVENT_DOCUMENT && event.anchorStart >= 0) {
        anchors.set(text.slice(event.anchorStart, event.anchorEnd), index)
      }
    }
  }
  return structure
}

/** Lists the children of the value whose event is at `start`. */
function membersOf(
  text: string,
  events: Event[],
  { ends }: Structure,
  start: number,
): [token: string, Child][] {
  const type = events[start]?.type
  const members: [string, Child][] = []
  const after = (index: number) => (ends.get(index) ?? index) + 1
  if (type !== EVENT_MAPPING && type !== EVENT_SEQUENCE) return members
  for (let index = start + 1; events[index]?.type !== EVENT_POP; index = after(index)) {
    const offset = offsetOf(text, events[index] as Event) ?? offsetOf(text, events[start] as Event)
    if (type === EVENT_SEQUENCE) {
      members.push([String(members.length), { event: index, offset }])
      continue
    }
    const key = keyOf(text, events[index] as Event)
    index = after(index)
    members.push([key, { event: index, offset }])
  }
  return members
}

const keyOf = (text: string, event: Event): string =>
  event.type === EVENT_SCALAR ? getScalarValue(text, event) : ''

function offsetOf(text: string, event: Event): number | undefined {
  if (event.type === EVENT_ALIAS) return event.anchorStart - 1
  if (event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE) return event.start
  if (event.type !== EVENT_SCALAR || event.valueStart < 0) return undefined
  const mark = marks[event.style]
  return mark ? text.lastIndexOf(mark, event.valueStart - 1) : event.valueStart
}
