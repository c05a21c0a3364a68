import ts from 'typescript'
import {
  children,
  members,
  type Part,
  present,
  type Scope,
  typeInBase,
  type Value,
} from './value.ts'

/** How many values deep usage goes; what lies deeper is only asked for. */
export const depthLimit = 10

/** A statement for each thing that can be read of a value: `const id: string = data.contact!.id`. */
export function* reads(
  scope: Scope,
  name: string,
  value: Value,
  above: ts.Type[] = [],
): Generator<Part[]> {
  const { checker } = scope
  const bare = present(checker, value)
  if (bare.type.flags & ts.TypeFlags.Never) return
  if (above.includes(bare.type) || above.length > depthLimit) {
    yield declaration(name, value, { text: 'unknown' })
    return
  }
  const own = children(checker, bare)
  if (bare.type.isUnion() || !own.length) {
    const shown = checker.typeToString(value.type)
    yield declaration(name, value, { text: typeInBase(scope, value), shown })
  }
  for (const literal of literalsOf(checker, bare.type)) yield comparison(value, literal)
  const inherited = members(checker, bare)
    .flatMap((member) => children(checker, member))
    .filter(({ key }) => !own.some((part) => part.key === key))
  for (const part of [...own, ...inherited]) {
    yield* reads(scope, part.name, part, [...above, bare.type])
  }
}

function declaration(name: string, { guards, parts, place }: Value, type: Part): Part[] {
  const isShown = guards.length > 0
  return [
    ...guards.flatMap((guard) => [{ text: 'if (' }, guard, { text: ') ' }]),
    { text: '{ ', ...(!isShown && { shown: '' }) },
    { text: `const ${isFree(name) ? name : 'value'}`, spots: place.spots },
    { text: ': ' },
    type,
    { text: ' = ' },
    ...parts,
    { text: ' }', ...(!isShown && { shown: '' }) },
  ]
}

/** `data.status === 'open'`, which is refused where that can no longer be; turned round, so that it is told there. */
function comparison({ guards, parts, place }: Value, literal: string): Part[] {
  return [
    ...guards.flatMap((guard) => [{ text: 'if (' }, guard, { text: ') ' }]),
    { text: '{ ', shown: '' },
    { text: `${literal} === `, shown: '', spots: place.spots },
    ...parts,
    { text: ' }', shown: ` === ${literal}` },
  ]
}

/** The values that a text may have, if it may have several. */
const literalsOf = (checker: ts.TypeChecker, type: ts.Type): string[] =>
  type.isUnion()
    ? type.types
        .filter((member) => member.isStringLiteral())
        .map((member) =>
          checker.typeToString(
            member,
            undefined,
            ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType |
              ts.TypeFormatFlags.NoTruncation,
          ),
        )
    : []

/** Whether a name can be that of a variable beside those of the head. */
const isFree = (name: string): boolean =>
  !['answer', 'api', 'arguments', 'await', 'before', 'data', 'error', 'eval', 'init'].includes(
    name,
  ) && !isReserved(ts.identifierToKeywordKind(ts.factory.createIdentifier(name)))

const isReserved = (kind: ts.SyntaxKind | undefined): boolean =>
  kind !== undefined && kind <= ts.SyntaxKind.LastFutureReservedWord
