import { follow } from '../../generate/document.ts'
import { lostKeywords } from '../../generate/explicit.ts'
import type { Document } from '../../generate/spec.ts'
import { quote } from '../../generate/text.ts'
import { find, tokensOf } from '../../lib/pointer.ts'
import { isObject } from '../../redocly/context.ts'
import type { Affected } from './affected.ts'
import { argumentsOf, unknowns } from './calls.ts'
import { callHeads, operationHead } from './head.ts'
import { type LocatedOperation, operationsOf, type UsedOperation } from './operation.ts'
import {
  componentPlace,
  type Lookup,
  later,
  lookup,
  type Place,
  requestPlace,
  responsePlace,
  type Spot,
  spotted,
} from './place.ts'
import { declaration, type Read, reads } from './reads.ts'
import { named, type Usage, type UsageFile } from './usage.ts'
import { codeOf, isRelated, type Scope, type Value } from './value.ts'

/** A part of the API whose usage is a module of its own: an operation, a webhook or a component. */
export interface Unit {
  /** The name of the file. */
  file: string
  /** The head of the file on each side, whose variables have the types. */
  heads: UsageFile['heads']
  /** The heads that calls need, too. */
  callHeads?: UsageFile['heads']
  /** Whether the revision has it. */
  isKept: boolean
  /** Derives the usage from the types of the variables. */
  usages(scope: Scope, value: (name: string, place: Place) => Value): Usage[]
}

/** Lists the units of a document whose types may differ. */
export function unitsOf(affected: Affected): Unit[] {
  const { base, revision, pointers, unused } = affected
  const at = lookup(base)
  const located = (section: 'paths' | 'webhooks') => {
    const others = new Map(
      operationsOf(revision, section).map((each) => [keyOf(each.operation), each]),
    )
    return operationsOf(base, section)
      .filter(({ item, operation }) => pointers.has(item) && operation.method !== 'TRACE')
      .map((each) => ({ each, other: others.get(keyOf(each.operation)) }))
  }
  const components = [...unused].filter((pointer) => pointers.has(pointer))
  return [
    ...located('paths').map(({ each, other }, number) =>
      operationUnit(affected, at, each, `${number}.ts`, other),
    ),
    ...located('webhooks').map(({ each, other }, number) =>
      webhookUnit(at, each, `webhook${number}.ts`, other !== undefined),
    ),
    ...components.flatMap((pointer, number) =>
      componentUnit(at, revision, pointer, `component${number}.ts`),
    ),
  ]
}

const keyOf = ({ method, path }: UsedOperation): string => `${method} ${path}`

/** An operation, which the user calls, and whose answers the user reads. */
function operationUnit(
  { base, revision }: Affected,
  at: Lookup,
  located: LocatedOperation,
  file: string,
  other: LocatedOperation | undefined,
): Unit {
  const { operation, pointer } = located
  const { method, path } = operation
  const isKept = other !== undefined
  const revised = lookup(revision)
  const heads = {
    base: operationHead(base, located),
    revision: other ? operationHead(revision, other) : "import type { paths } from './schema.ts'\n",
  }
  const whole = spotted(pointer)
  const holder = pointer.slice(0, pointer.lastIndexOf('/'))
  const byPath = named(`paths[${quote(path)}][${quote(method.toLowerCase())}]`, whole)
  return {
    file,
    heads,
    callHeads: callHeads(operation, isKept),
    isKept,
    usages(scope, value) {
      const init = value('init', requestPlace(at, holder, pointer))
      const isSent = !isKept || !isRelated(scope.isAccepted, init)
      const all = isSent ? argumentsOf(scope, isKept ? init : { ...init, other: init.type }) : []
      const calls = all.map(({ parts, path: way }): Usage => {
        const argument = codeOf(parts) === '{}' ? [] : [{ text: ', ' }, ...parts]
        return {
          operation,
          target: 'request',
          parts: [
            { text: 'call(', shown: `api.${method}(`, place: init.place },
            { text: quote(path), place: whole },
            ...argument,
            { text: ')' },
          ],
          subject: later(() => way.slice(0, 3).reduce((place, key) => place.step(key), init.place)),
        }
      })
      const answers = (isKept ? (['data', 'error'] as const) : []).flatMap((name) => {
        const answer = value(name, responsePlace(at, pointer, name === 'data'))
        return [...reads(scope, name, answer)]
      })
      const isLost = ({ pointer }: Spot) => {
        const schema = revised(pointer)
        return isObject(schema) && lostKeywords(schema, follow(revision)).length > 0
      }
      const untyped = [...(isKept ? unknowns(scope, init) : [])]
        .filter(({ place }) => place.spots.some(isLost))
        .map((part) => ({ code: codeOf(part.parts), parts: declaration(scope, 'sent', part) }))
      return [
        ...calls,
        ...untyped.map((read) => readUsage('request', read, operation)),
        ...answers.map((read) => readUsage('response', read, operation)),
        ...(isKept ? [] : [{ operation, target: 'client' as const, parts: byPath }]),
      ]
    },
  }
}

/** A webhook, whose body the user reads. */
function webhookUnit(
  at: Lookup,
  { operation, pointer }: LocatedOperation,
  file: string,
  isKept: boolean,
): Unit {
  const name = operation.path.replace('webhook ', '')
  const type = `webhooks[${quote(name)}][${quote(operation.method.toLowerCase())}]`
  const byName = named(type, spotted(pointer))
  const head = `import type { webhooks } from './schema.ts'
type Content = NonNullable<${type}['requestBody']>['content']
declare const payload: Content[keyof Content]
`
  return {
    file,
    heads: { base: head, revision: head },
    isKept,
    usages(scope, value) {
      // An `operationId` that is gone is found by its name.
      if (!isKept)
        return operation.operationId ? [] : [{ operation, target: 'client', parts: byName }]
      if (!at(`${pointer}/requestBody`)) return []
      const payload = value('payload', requestPlace(at, pointer, pointer).step('body'))
      return [...reads(scope, 'payload', payload)].map((read) =>
        readUsage('request', read, operation),
      )
    },
  }
}

/** A component that no operation uses, whose value the user reads. */
function componentUnit(at: Lookup, revision: Document, pointer: string, file: string): Unit[] {
  const [, section = '', name = ''] = tokensOf(pointer)
  const sections = ['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'pathItems']
  const isKept = find(revision, tokensOf(pointer)) !== undefined
  if (!sections.includes(section) || !isKept) return []
  const head = `import type { components } from './schema.ts'
declare const component: components[${quote(section)}][${quote(name)}]
`
  return [
    {
      file,
      heads: { base: head, revision: head },
      isKept,
      usages: (scope, value) =>
        [...reads(scope, 'component', value('component', componentPlace(at, pointer)))].map(
          (read) => readUsage('component', read),
        ),
    },
  ]
}

const readUsage = (
  target: Usage['target'],
  { parts, code, isWhole = false, likeness }: Read,
  operation?: Usage['operation'],
): Usage => ({
  ...(operation && { operation }),
  target,
  parts,
  read: { code: code.replaceAll('!', ''), isWhole, ...(likeness !== undefined && { likeness }) },
})
