import type { Json } from '../../redocly/context.ts'
import type { Bump } from '../report.ts'
import type { Change } from './redocly.ts'

/** The formats of JSON Schema and of the registry of OpenAPI that allow only some values. */
const constraining = new Set(
  (
    'date date-time time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference uri-template ' +
    'iri iri-reference uuid json-pointer relative-json-pointer regex base64url binary byte char http-date ' +
    'media-range int8 int16 int32 uint8 uint16 uint32 uint64 double-int float decimal decimal128 sf-binary ' +
    'sf-boolean sf-decimal sf-integer sf-string sf-token'
  ).split(' '),
)

/** Formats of strings that are often written in another way. */
const aliases: Record<string, string> = { datetime: 'date-time', url: 'uri' }

/**
 * Grades another format of a value: one that nobody defines, a unit such as `unixtime`, or a number that a client in
 * JavaScript cannot exceed allows the same values as none.
 */
export function formatGrade(nodes: Json[], isSent: boolean): Bump {
  const [old, now] = nodes.map((node) => {
    const name = aliases[String(node.format)] ?? String(node.format)
    const isSaid =
      isWithin(name, node.minimum, 'minimum') && isWithin(name, node.maximum, 'maximum')
    return constraining.has(name) && !isSaid ? name : undefined
  })
  if (old === now) return 'patch'
  const [wide, narrow] = isSent ? [now, old] : [old, now]
  return wide === undefined && narrow !== undefined ? 'minor' : 'major'
}

/** The bounds of the formats of integers; a number in JSON may be rounded. */
const ranges: Record<string, [number, number]> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63 - 2 ** 10],
}

/** Checks that a bound allows no value that a format refuses. */
function isWithin(format: string, bound: unknown, property: 'minimum' | 'maximum'): boolean {
  const [least, most] = ranges[format] ?? []
  if (typeof bound !== 'number' || least === undefined || most === undefined) return false
  return property === 'minimum' ? bound >= least : bound <= most
}

/** Checks that a bound came or went that the format of the side without it says, too. */
export function isWithinFormat({ property, base, revision }: Change, nodes: Json[]): boolean {
  if (property !== 'minimum' && property !== 'maximum') return false
  const [old, now] = [base?.value, revision?.value]
  if ((old === undefined) === (now === undefined)) return false
  const [least, most] = ranges[String(nodes[old === undefined ? 0 : 1]?.format)] ?? []
  if (least === undefined || most === undefined) return false
  const bound = Number(old ?? now)
  return property === 'minimum' ? bound <= least : bound >= most
}
