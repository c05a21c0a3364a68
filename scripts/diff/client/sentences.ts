import type { Document } from '../../generate/spec.ts'
import type { Bump, ClientChange } from '../report.ts'
import { type Fact, type Facts, factsOf } from './facts.ts'

/** Tells a fact that was `before` and is `after`; either is `undefined` where there is none. */
type Sentence = (name: string, before: never, after: never) => [Bump, string]

/** What the change of a spec means to those who call its client; nothing if no client is made of it. */
export function clientChanges(vendor: string, base: Document, revision: Document): ClientChange[] {
  if (!base['x-unified'] && !revision['x-unified']) return []
  const [before, after] = [factsOf(vendor, base), factsOf(vendor, revision)]
  const changes = new Map<string, ClientChange & { methods: string[] }>()
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const fact = after.get(key) ?? (before.get(key) as Fact)
    const [old, now] = [before.get(key)?.value, after.get(key)?.value]
    if (isSame(fact.kind, old, now) || isPartOfNew(fact, before, after)) continue
    const tell = sentences[fact.kind] as (...facts: unknown[]) => [Bump, string]
    const [bump, message] = tell(fact.subject ?? '', old, now)
    const change = changes.get(message) ?? { methods: [], bump, message }
    changes.set(message, change)
    if (fact.method) change.methods.push(fact.method)
  }
  return [...changes.values()].map(({ methods, bump, message }) =>
    methods.length === 0
      ? { bump, message }
      : {
          methods,
          bump,
          message: `${methods.map((name) => `\`${name}\``).join(', ')}: ${message}`,
        },
  )
}

/** Whether a fact stayed. What a path parameter is called is nobody's business; what no spec of ours lacks may stand elsewhere. */
const isSame = (kind: Fact['kind'], ...values: unknown[]): boolean => {
  const [old, now] = values.map((value) => {
    const text = JSON.stringify(value)
    return kind === 'method' ? text?.replace(/\{[^}]*\}/g, '{}') : text
  })
  return old === now || ((kind === 'credential' || kind === 'server') && !(old && now))
}

/** Of a method that is new or gone, nothing else is told. */
const isPartOfNew = ({ kind, method }: Fact, before: Facts, after: Facts): boolean =>
  method !== undefined && kind !== 'method' && before.has(method) !== after.has(method)

const sentences: Record<Fact['kind'], Sentence> = {
  method: (_name, before?: string, after?: string) => {
    if (before === undefined) return ['minor', `new, it sends \`${after}\`.`]
    if (after === undefined) return ['major', 'gone.']
    return ['minor', `\`${after}\` is sent now, instead of \`${before}\`.`]
  },
  maxItems: (_name, before?: number, after?: number) => {
    if (after === undefined) {
      return ['minor', `all tags go in one request now; at most ${before} did.`]
    }
    const was = before === undefined ? '' : `, instead of ${before}`
    const change = `at most ${after} tags go in one request now${was}; more go in several.`
    if (before !== undefined && before < after) return ['minor', change]
    const sent = before === undefined ? 'all in one' : `up to ${before} in one`
    return [
      'major',
      `${change} Versions before this one send ${sent}, which the vendor may refuse.`,
    ]
  },
  tag: limitSentence('a tag'),
  contact: limitSentence('a contact'),
  reference: (name, before?: string, after?: string) => {
    if (before === undefined)
      return ['minor', `A contact can now be named by \`{ ${name} }\`, too.`]
    if (after === undefined)
      return ['major', `A contact can no longer be named by \`{ ${name} }\`.`]
    return [
      'minor',
      `A contact's \`${name}\` is now sent as \`${after}\` instead of \`${before}\`.`,
    ]
  },
  outputs: (_name, before: string[] = [], after: string[] = []) => {
    const lost = before.filter((output) => !after.includes(output))
    const gained = after.filter((output) => !before.includes(output))
    const told = [
      ...(lost.length ? [`${list(lost)} is no longer told`] : []),
      ...(gained.length ? [`${list(gained)} is told now`] : []),
    ]
    return [lost.length ? 'major' : 'minor', `${told.join(', and ')}.`]
  },
  repeated: (_name, _before: boolean, after: boolean) => [
    'minor',
    after
      ? 'repeated now after a failure that may pass.'
      : 'no longer repeated after a failure, because a second time may do harm.',
  ],
  statuses: (_name, before: string[] = [], after: string[] = []) => {
    const gained = after.filter((status) => !before.includes(status))
    const lost = before.filter((status) => !after.includes(status))
    const told = [
      ...(gained.length ? [`may fail with ${gained.join(', ')} now`] : []),
      ...(lost.length ? [`no longer documented to fail with ${lost.join(', ')}`] : []),
    ]
    const isOther = lost.some((one) =>
      gained.some((other) => one.slice(0, 3) === other.slice(0, 3)),
    )
    return [isOther ? 'major' : 'minor', `${told.join(', and ')}.`]
  },
  credential: (_name, before: string[], after: string[]) => [
    'major',
    `The client now takes ${list(after)} instead of ${list(before)}.`,
  ],
  server: (_name, before: string, after: string) => [
    'major',
    `The client now calls \`${after}\`. Versions before this one call \`${before}\`, unless \`baseUrl\` is given.`,
  ],
  header: (name, before?: string, after?: string) =>
    after === undefined
      ? ['minor', `The client no longer sends the header \`${name}\`.`]
      : [
          'minor',
          `The client now sends \`${name}: ${after}\`${before === undefined ? '' : ` instead of \`${before}\``}.`,
        ],
  limit: (name, before?: number, after?: number) => {
    if (after === undefined)
      return ['minor', `The client no longer keeps to ${before} requests ${name}.`]
    const change = `The client now keeps to ${after} requests ${name}${before === undefined ? '' : `, instead of ${before}`}.`
    const isLower = before === undefined || after < before
    return [
      'minor',
      isLower ? `${change} Versions before this one are refused with 429 more often.` : change,
    ]
  },
}

/** The sentence of the limits of a string or of an integer. */
function limitSentence(thing: string): Sentence {
  return (_name, before: Record<string, unknown> = {}, after: Record<string, unknown> = {}) => {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (key) => before[key] !== after[key],
    )
    const told = keys.map((key) => {
      const was = key in before ? `, instead of ${write(before[key])}` : ''
      if (!(key in after)) return `${thing} ${beyond(key, before[key])} is no longer refused`
      return `${thing} ${beyond(key, after[key])} is refused now${was}`
    })
    const isStricter = keys.some((key) => isTighter(key, before[key], after[key]))
    return [isStricter ? 'major' : 'minor', `${told.join(', and ')}.`]
  }
}

/** What a limit refuses: `of more than 64 characters`. */
const beyond = (key: string, value: unknown): string =>
  ({
    minLength: `of fewer than ${value} characters`,
    maxLength: `of more than ${value} characters`,
    minimum: `less than ${value}`,
    maximum: `greater than ${value}`,
    pattern: `that does not match ${write(value)}`,
  })[key] ?? `beyond its \`${key}\` of ${write(value)}`

const isTighter = (key: string, before: unknown, after: unknown): boolean => {
  if (after === undefined) return false
  if (before === undefined || typeof before !== 'number' || typeof after !== 'number') return true
  return key.startsWith('max') ? after < before : after > before
}

const write = (value: unknown): string =>
  typeof value === 'string' ? `\`${value}\`` : String(value)

const list = (names: string[]): string => names.map((name) => `\`${name}\``).join(' and ')
