import ts from 'typescript'
import { quote } from '../../generate/text.ts'
import { argumentsOf } from './calls.ts'
import type { LocatedOperation, UsedOperation } from './operation.ts'
import { type Place, requestPlace, responsePlace, type Spot } from './place.ts'
import { reads } from './reads.ts'
import { codeOf, type Part, type Scope, type Value } from './value.ts'

/** A statement that compiles with the types of the base. */
export interface Usage {
  operation?: UsedOperation
  target: 'request' | 'response' | 'client' | 'component'
  parts: Part[]
  /** The spots of the optional part of a call. */
  subject?: Spot[]
}

/** A module with usages. */
export interface UsageFile {
  /** The head of the file on each side. */
  heads: { base: string; revision: string }
  /** Additional exports of the base, by which both sides can name its types. */
  values: string[]
  usages: Usage[]
}

/** Writes the head of an operation's file; the usage is derived from the types of its variables. */
export const operationHead = ({ method, path }: UsedOperation, file: string): string => {
  const call = `typeof api.${method}<${quote(path)}>`
  return `import { type Calls, unwrap } from '@tags/core/adapter'
import type { paths } from './schema.ts'
import type * as before from '../base/${file}'
declare const api: Calls<paths>
declare const answer: Awaited<ReturnType<${call}>>
const data = unwrap(answer)
const error = answer.error!
declare const init: NonNullable<Parameters<${call}>[1]>
`
}

/** Derives the usage of an operation from the types of the variables in `file`, its head. */
export function operationUsage(
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  document: unknown,
  { operation, pointer }: LocatedOperation,
  refused: Set<string>,
): Omit<UsageFile, 'heads'> {
  const scope: Scope = { checker, values: new Map(), refused }
  const { method, path } = operation
  const types = new Map(
    file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .map(({ name }) => [name.getText(file), checker.getTypeAtLocation(name)]),
  )
  const variable = (name: string, place: Place): Value => ({
    type: types.get(name) as ts.Type,
    parts: [{ text: name, spots: place.spots }],
    guards: [],
    place,
  })
  const spots = [{ pointer, place: '' }]
  const item = pointer.slice(0, pointer.lastIndexOf('/'))
  const init = variable('init', requestPlace(document, item, pointer))
  const calls = argumentsOf(scope, init).map(({ parts, path: way }): Usage => {
    const argument = codeOf(parts) === '{}' ? [] : [{ text: ', ' }, ...parts]
    return {
      operation,
      target: 'request',
      parts: [
        { text: `api.${method}(`, spots: init.place.spots },
        { text: quote(path), spots },
        ...argument,
        { text: ')' },
      ],
      subject: way.slice(0, 3).reduce((place, key) => place.step(key), init.place).spots,
    }
  })
  const answers = (['data', 'error'] as const).flatMap((name) => {
    const value = variable(name, responsePlace(document, pointer, name === 'data'))
    return [...reads(scope, name, value)]
  })
  const byPath = named(`paths[${quote(path)}][${quote(method.toLowerCase())}]`, spots)
  return {
    values: [...scope.values].map(([code, name]) => `export const ${name} = ${code}`),
    usages: [
      ...calls,
      ...answers.map((parts): Usage => ({ operation, target: 'response', parts })),
      { operation, target: 'client', parts: byPath },
    ],
  }
}

/** Reads an operation's type, to detect that it became `never`. */
export const named = (type: string, spots: Spot[]): Part[] =>
  block({ text: '(operation: ' }, { text: type, spots }, { text: ') => operation.responses' })

/** Wraps a statement in a block, which needs no semicolon. */
export const block = (...parts: Part[]): Part[] => [
  { text: '{ ', shown: '' },
  ...parts,
  { text: ' }', shown: '' },
]
