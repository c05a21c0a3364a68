import type { Document } from '../../generate/spec.ts'
import { without } from '../../lib/list.ts'
import { withoutNames } from '../../lib/naming.ts'
import type { Bump, ClientChange } from '../report.ts'
import { type Fact, type Facts, factsOf, keyOf, type Reference, type Values } from './facts.ts'
import { accepts, limitSentence, typePhrases, typesOf } from './values.ts'

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
    if (isSame(fact.kind, old, now) || isPartOfOther(fact, before, after)) continue
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
  if (/^(credential|carrier|server)$/.test(kind) && !(old && now)) return true
  return comparable(kind, old) === comparable(kind, now)
}

/** Writes the value of a fact as text, with operations without the names of their parameters. */
function comparable(kind: Fact['kind'], value: unknown): string {
  if (kind === 'method' || kind === 'tagIds') return withoutNames(JSON.stringify(value) ?? '')
  const { operation } = Object(value) as { operation?: string }
  return JSON.stringify(
    operation ? { ...Object(value), operation: withoutNames(operation) } : value,
  )
}

/** Facts that another changed fact includes. */
const included: Partial<Record<Fact['kind'], Fact['kind']>> = {
  maxItems: 'sending',
  carrier: 'credential',
  optionLimits: 'option',
  tolerance: 'signature',
}

/**
 * Checks that a fact belongs to a larger change: a method or an option that is new or removed, or another kind of
 * fact that includes it.
 */
function isPartOfOther(fact: Fact, before: Facts, after: Facts): boolean {
  const { kind, method } = fact
  if (method && kind !== 'method' && before.has(method) !== after.has(method)) return true
  if (kind === 'changed' && !(before.has(keyOf(fact)) && after.has(keyOf(fact)))) return true
  const other = included[kind]
  if (!other) return false
  const key = keyOf({ ...fact, kind: other })
  const [old, now] = [before.get(key), after.get(key)]
  if (kind === 'optionLimits' || kind === 'tolerance') return !(old && now)
  return !isSame(other, old?.value, now?.value)
}

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
  sending: (_name, old, now) => {
    if (now === 'set') {
      return [
        'major',
        'now reads all tags of the contact and replaces them. A change that another program makes in between is lost.',
        'Versions before this one send only the given tags.',
      ]
    }
    const change =
      now === 'single'
        ? 'each tag is now sent in a request of its own.'
        : 'several tags now go in one request.'
    if (old !== 'set') return ['minor', change]
    return [
      'minor',
      `no longer replaces all tags of the contact; ${change}`,
      'Versions before this one lose a change that another program makes at the same time.',
    ]
  },
  tagIds: (_name, old = [], now = []) => {
    const [lost, gained] = [without(old, now), without(now, old)]
    const phrases = [
      ...(gained.length ? [`may now send ${list(gained)} before a tag, for its id`] : []),
      ...(lost.length ? [`no longer sends ${list(lost)} before a tag`] : []),
    ]
    return ['minor', `${phrases.join(', and ') || 'finds the ids of tags in another order'}.`]
  },
  unknownTag: (_name, old, now) => {
    const tag = 'a tag that the account does not have'
    if (now === 'created') return ['minor', `${tag} is now created.`]
    if (now === undefined) return ['minor', `${tag} is no longer ${old} by the client.`]
    const before = old === 'created' ? ', and no longer created' : ''
    return ['major', `${tag} is now refused${before}.`]
  },
  ignoresCase: (_name, _old, now) => [
    'minor',
    `tags that differ only in case now count as ${now ? 'one' : 'different'}.`,
  ],
  maxTags: (_name, old, now) => {
    if (now === undefined)
      return ['minor', `more than ${old} tags of a contact are no longer refused.`]
    const was = old === undefined ? '' : `, instead of ${old}`
    return [
      old !== undefined && old < now ? 'minor' : 'major',
      `more than ${now} tags of a contact are now refused${was}.`,
    ]
  },
  tag: (_name, old, now) => limitSentence('a tag', old, now),
  contact: (_name, old, now) => limitSentence('a contact', old, now),
  reference: (name, old, now) => {
    if (old === undefined) {
      const end = now && 'operation' in now ? `, which is looked up with \`${now.operation}\`` : ''
      return ['minor', `A contact can now also be identified by \`{ ${name} }\`${end}.`]
    }
    if (now === undefined) {
      return ['major', `A contact can no longer be identified by \`{ ${name} }\`.`]
    }
    return ['minor', `A contact's \`${name}\` is now ${formOf(old, now)}.`]
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
  changed: (_name, old, now) => [
    'minor',
    `whether a tag changed is now read from ${now}, instead of ${old}.`,
  ],
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
  carrier: (_name, old, now) => [
    'minor',
    `The client now sends the credential as ${now}.`,
    `Versions before this one send it as ${old}, which the vendor may refuse.`,
  ],
  option: (name, old, now) => {
    const option = `the option \`${name}\``
    if (now === undefined) return ['major', `The client no longer takes ${option}.`]
    if (old === undefined) {
      return now.isRequired
        ? ['major', `The client now needs ${option}.`]
        : ['minor', `The client now takes ${option}.`]
    }
    const phrases = [
      ...(now.isRequired && !old.isRequired ? ['must now be given'] : []),
      ...(!now.isRequired && old.isRequired ? ['may now be left out'] : []),
      ...typePhrases(old.type, now.type),
      ...(old.default !== now.default && old.default && now.default
        ? [`is now '${now.default}' where it is left out, instead of '${old.default}'`]
        : []),
    ]
    const isBreaking =
      (now.isRequired && !old.isRequired) ||
      !typesOf(old.type).every((type) => accepts(now.type, type)) ||
      (old.default !== now.default && old.default !== undefined && !now.isRequired)
    return [isBreaking ? 'major' : 'minor', `The option \`${name}\` ${phrases.join(', and ')}.`]
  },
  optionLimits: (name, old, now) => {
    const [bump, text] = limitSentence('a value', old, now)
    return [bump, `The option \`${name}\`: ${text}`]
  },
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
  pages: (name, old, now) => {
    if (old === undefined) return ['minor', `\`paginate\` now takes \`${name}\`.`]
    if (now === undefined) return ['major', `\`paginate\` no longer takes \`${name}\`.`]
    return ['minor', `\`paginate\` now finds the next page of \`${name}\` in another way.`]
  },
  listContacts: (_name, old, now) => {
    if (old === undefined) return ['minor', '`listContacts` is new.']
    if (now === undefined) return ['major', '`listContacts` is removed.']
    const sent = `\`listContacts\` now sends ${list([...new Set(now)])}`
    return ['minor', `${sent} instead of ${list([...new Set(old)])}.`]
  },
  signature: (_name, old, now) => {
    if (old === undefined) return ['minor', '`verifyWebhook` is new.']
    if (now === undefined) return ['major', '`verifyWebhook` is removed.']
    const change =
      old.header === now.header && old.algorithm === now.algorithm
        ? `\`verifyWebhook\` now checks \`${now.header}\` in another way`
        : `\`verifyWebhook\` now checks \`${now.header}\` by ${now.algorithm} instead of \`${old.header}\` by ${old.algorithm}`
    const older = 'Versions before this one refuse the webhooks that the vendor sends now.'
    if (old.option === now.option) return ['minor', `${change}.`, older]
    return ['major', `${change}, and takes \`${now.option}\` instead of \`${old.option}\`.`, older]
  },
  tolerance: (_name, old, now) => {
    if (now === undefined) return ['minor', '`verifyWebhook` now accepts a request of any age.']
    const was = old === undefined ? '' : `, instead of ${old}`
    return [
      old !== undefined && old < now ? 'minor' : 'major',
      `\`verifyWebhook\` now refuses a request of more than ${now} seconds${was}, unless \`tolerance\` is given.`,
    ]
  },
  limits: (name, old = [], now = []) => {
    const write = (limits: Values['limits']) => `${limits.map(writeLimit).join(' and ')}${name}`
    if (now.length === 0) return ['minor', `The client no longer keeps to ${write(old)}.`]
    const was = old.length ? `, instead of ${write(old)}` : ''
    const change = `The client now keeps to ${write(now)}${was}.`
    return slowest(now) < slowest(old)
      ? ['minor', change, 'Versions before this one are refused with 429 more often.']
      : ['minor', change]
  },
}

/** Describes how another kind of reference to a contact is sent. */
function formOf(old: Reference, now: Reference): string {
  if ('text' in now) {
    return 'text' in old ? 'sent in another form' : 'sent to the vendor, and no longer looked up'
  }
  if ('text' in old) {
    return `looked up with \`${now.operation}\`, which takes one more request and may find none or several`
  }
  if (withoutNames(old.operation) === withoutNames(now.operation)) return 'looked up in another way'
  return `looked up with \`${now.operation}\` instead of \`${old.operation}\``
}

const writeLimit = ({ requests, seconds }: Values['limits'][number]): string =>
  seconds ? `${requests} requests in ${seconds} s` : `${requests} requests at a time`

/** Returns the requests per second that the limits allow in the long run. */
const slowest = (limits: Values['limits']): number =>
  Math.min(...limits.map(({ requests, seconds }) => requests / seconds))

const list = (names: string[]): string => names.map((name) => `\`${name}\``).join(' and ')
