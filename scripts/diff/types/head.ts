import { resolve } from '../../generate/document.ts'
import type { Document, Operation, RequestBody } from '../../generate/spec.ts'
import { quote } from '../../generate/text.ts'
import { find, tokensOf } from '../../lib/pointer.ts'
import { object } from '../../redocly/context.ts'
import type { LocatedOperation, UsedOperation } from './operation.ts'
import type { UsageFile } from './usage.ts'

/**
 * Writes the variables of an operation's usage: `data` and `error` as `unwrap` and a call return them, and `init`
 * with the parts of a call's second argument that the spec describes. They name the types of the schema, because
 * the conditional types of a call take the compiler most of its time.
 */
export function operationHead(
  document: Document,
  { operation, pointer }: LocatedOperation,
): string {
  const { method, path } = operation
  const type = `paths[${quote(path)}][${quote(method.toLowerCase())}]`
  const node = find(document, tokensOf(pointer)) as Operation
  const responses = Object.entries(object(node.responses)).map(([status, response]) => {
    const { content } = resolve(document, response as Operation['responses'][string])
    return { status, content: content && `Answer<${quote(status)}>` }
  })
  const union = (first: RegExp, none: string) =>
    responses
      .filter(({ status }) => first.test(status))
      .map(({ content = none }) => content)
      .join(' | ') || 'never'
  const { content, required } = resolve<Partial<RequestBody>>(document, node.requestBody ?? {})
  const body = `NonNullable<Operation['requestBody']>['content']`
  return `import type { paths } from './schema.ts'
type Operation = ${type}
type Content<Body> = Body[keyof Body]
type Answer<Status extends keyof Operation['responses']> = Content<NonNullable<Operation['responses'][Status]['content']>>
declare const data: ${union(/^2/, 'undefined')}
declare const error: NonNullable<${union(/^[1345d]/, 'unknown')}>
type Parameters = Operation['parameters']
type Sent = { body${content && required ? '' : '?'}: ${content ? `Content<${body}>` : 'never'} }
declare const init: Sent & (Record<never, never> extends Parameters ? { params?: Parameters } : { params: Parameters })
`
}

/** Leaves out the declarations of a head that the code below it does not use; each has a line of its own. */
export function neededHead(head: string, code: string): string {
  const kept: string[] = []
  for (const line of head.trim().split('\n').toReversed()) {
    const [, name] = /^(?:declare const|type) (\w+)/.exec(line) ?? []
    const use = new RegExp(`\\b${name}\\b`)
    if (name === undefined || [...kept, code].some((text) => use.test(text))) kept.unshift(line)
  }
  return kept.join('\n')
}

/**
 * Writes the variable that calls an operation on each side. Its parameters are those of `Calls`, whose conditional
 * types take the compiler longer; where the revision has no such operation, it has only those of others.
 */
export function callHeads({ method, path }: UsedOperation, isKept: boolean): UsageFile['heads'] {
  const own = `import type { Arguments, Init } from '@tags/core/api'
declare const call: (path: ${quote(path)}, ...init: Arguments<Init<Operation>>) => unknown
`
  const others = `import type { PathWith } from '../../same.ts'
declare const call: (path: PathWith<paths, ${quote(method.toLowerCase())}>, ...init: unknown[]) => unknown
`
  return { base: own, revision: isKept ? own : others }
}
