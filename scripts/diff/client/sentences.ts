import type { Document } from '../../generate/spec.ts'
import { without } from '../../lib/list.ts'
import { withoutNames } from '../../lib/naming.ts'
import type { Bump, ClientChange } from '../report.ts'
import { type Fact, type Facts, factsOf, type Values } from './facts.ts'

/** A change for users: its bump, its description, and the behaviour of earlier versions. */
type Sentence = [bump: Bump, now: string, before?: string]

/**
 * Describes the change of a spec for users of its client; empty if the spec has no client. Without a release,
 * earlier versions are not mentioned.
 */
export function clientChanges(
  vendor: string,
  base: Document,
  revision: Document,
  isReleased: boolean,
): ClientChange[] {
  if (!base['x-unified'] && !revision['x-unified']) return []
  const [before, after] = [factsOf(vendor, base), factsOf(vendor, revision)]
  const changes = new Map<string, { methods: string[]; sentence: Sentence }>()
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const fact = after.get(key) ?? (before.get(key) as Fact)
    const [old, now] = [before.get(key)?.value, after.get(key)?.value]
    if (isSame(fact.kind, old, now) || isPartOfNew(fact, before, after)) continue
    const describe = sentences[fact.kind] as (name: string, old: unknown, now: unknown) => Sentence
    const sentence = describe(fact.subject ?? '', old, now)
    const change = changes.get(sentence.join('\n')) ?? { methods: [], sentence }
    changes.set(sentence.join('\n'), change)
    if (fact.method) change.methods.push(fact.method)
  }
  return [...changes.values()].map(({ methods, sentence: [bump, now, older] }) => {
    const names = methods.map((name) => `\`${name}\``).join(', ')
    const message = [names ? `${names}: ${now}` : now, ...(older && isReleased ? [older] : [])]
    return { ...(methods.length && { methods }), bump, message: message.join(' ') }
  })
}

/**
 * Checks that a fact is the same, apart from names of path parameters. A credential or server of only one side
 * counts as the same, because the other side may define it at its operations.
 */
function isSame(kind: Fact['kind'], old: unknown, now: unknown): boolean {
  if (kind === 'method' && old && now) return withoutNames(`${old}`) === withoutNames(`${now}`)
  if ((kind === 'credential' || kind === 'server') && !(old && now)) return true
  return JSON.stringify(old) === JSON.stringify(now)
}

/** Checks that a fact belongs to a method that is new or removed, whose other facts are not reported. */
const isPartOfNew = ({ kind, method }: Fact, before: Facts, after: Facts): boolean =>
  method !== undefined && kind !== 'method' && before.has(method) !== after.has(method)

const sentences: {
  [Kind in keyof Values]: (name: string, old?: Values[Kind], now?: Values[Kind]) => Sentence
} = {
  method: (_name, old, now) => {
    if (old === undefined) return ['minor', `new; it sends \`${now}\`.`]
    if (now === undefined) return ['major', 'removed.']
    return ['minor', `now sends \`${now}\` instead of \`${old}\`.`]
  },
  maxItems: (_name, old, now) => {
    if (now === undefined)
      return ['minor', `all tags now go in one request, instead of at most ${old}.`]
    const was = old === undefined ? '' : `, instead of ${old}`
    const change = `at most ${now} tags go in one request now${was}; more go in several.`
    if (old !== undefined && old < now) return ['minor', change]
    const sent = old === undefined ? 'all in one' : `up to ${old} in one`
    return ['major', change, `Versions before this one send ${sent}, which the vendor may refuse.`]
  },
  tag: (_name, old, now) => limitSentence('a tag', old, now),
  contact: (_name, old, now) => limitSentence('a contact', old, now),
  reference: (name, old, now) => {
    if (old === undefined)
      return ['minor', `A contact can now also be identified by \`{ ${name} }\`.`]
    if (now === undefined) {
      return ['major', `A contact can no longer be identified by \`{ ${name} }\`.`]
    }
    return ['minor', `A contact's \`${name}\` is now sent in another form.`]
  },
  outputs: (_name, old = [], now = []) => {
    const lost = without(old, now)
    const gained = without(now, old)
    const phrases = [
      ...(lost.length ? [`the result no longer has ${list(lost)}`] : []),
      ...(gained.length ? [`the result now has ${list(gained)}`] : []),
    ]
    return [lost.length ? 'major' : 'minor', `${phrases.join(', and ')}.`]
  },
  repeated: (_name, _old, now) => [
    'minor',
    now
      ? 'now repeated after a temporary failure.'
      : 'no longer repeated after a failure, because a repetition may cause harm.',
  ],
  statuses: (_name, old = [], now = []) => {
    const lost = without(old, now)
    const gained = without(now, old)
    const phrases = [
      ...(gained.length ? [`may now fail with ${gained.join(', ')}`] : []),
      ...(lost.length ? [`no longer documented to fail with ${lost.join(', ')}`] : []),
    ]
    const isOtherCode = lost.some((one) =>
      gained.some((other) => one.slice(0, 3) === other.slice(0, 3)),
    )
    return [isOtherCode ? 'major' : 'minor', `${phrases.join(', and ')}.`]
  },
  credential: (_name, old = [], now = []) => [
    'major',
    `The client now takes ${list(now)} instead of ${list(old)}.`,
  ],
  server: (_name, old, now) => [
    'major',
    `The client now calls \`${now}\`.`,
    `Versions before this one call \`${old}\`, unless \`baseUrl\` is given.`,
  ],
  header: (name, old, now) => {
    if (now === undefined) return ['minor', `The client no longer sends the header \`${name}\`.`]
    const was = old === undefined ? '' : ` instead of \`${old}\``
    return ['minor', `The client now sends \`${name}: ${now}\`${was}.`]
  },
  limits: (name, old = [], now = []) => {
    const write = (limits: Values['limits']) =>
      `${limits.map(({ requests, seconds }) => `${requests} requests in ${seconds} s`).join(' and ')}${name}`
    if (now.length === 0) return ['minor', `The client no longer keeps to ${write(old)}.`]
    const was = old.length ? `, instead of ${write(old)}` : ''
    const change = `The client now keeps to ${write(now)}${was}.`
    return slowest(now) < slowest(old)
      ? ['minor', change, 'Versions before this one are refused with 429 more often.']
      : ['minor', change]
  },
}

/** Returns the requests per second that the limits allow in the long run. */
const slowest = (limits: Values['limits']): number =>
  Math.min(...limits.map(({ requests, seconds }) => requests / seconds))

/** Describes the limits of a string or an integer. */
function limitSentence(
  thing: string,
  old: Record<string, unknown> = {},
  now: Record<string, unknown> = {},
): Sentence {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => old[key] !== now[key],
  )
  const phrases = keys.map((key) => {
    const was = key in old ? `, instead of ${write(old[key])}` : ''
    if (!(key in now)) return `${thing} ${beyond(key, old[key])} is no longer refused`
    return `${thing} ${beyond(key, now[key])} is now refused${was}`
  })
  const isStricter = keys.some((key) => isTighter(key, old[key], now[key]))
  return [isStricter ? 'major' : 'minor', `${phrases.join(', and ')}.`]
}

/** Describes the values that a limit refuses: `of more than 64 characters`. */
const beyond = (key: string, value: unknown): string =>
  ({
    minLength: `of fewer than ${value} characters`,
    maxLength: `of more than ${value} characters`,
    minimum: `less than ${value}`,
    maximum: `greater than ${value}`,
    pattern: `that does not match ${write(value)}`,
  })[key] ?? `beyond its \`${key}\` of ${write(value)}`

function isTighter(key: string, old: unknown, now: unknown): boolean {
  if (now === undefined) return false
  if (typeof old !== 'number' || typeof now !== 'number') return true
  return key.startsWith('max') ? now < old : now > old
}

const write = (value: unknown): string =>
  typeof value === 'string' ? `\`${value}\`` : String(value)

const list = (names: string[]): string => names.map((name) => `\`${name}\``).join(' and ')
