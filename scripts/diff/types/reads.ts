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

/** The maximum depth of usage; a deeper value is read as `unknown`. */
export const depthLimit = 10

/** Yields a statement for each part that can be read from a value: `const id: string = data.contact!.id`. */
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
  const direct = children(checker, bare)
  if (bare.type.isUnion() || !direct.length) {
    const shown = checker.typeToString(value.type)
    yield declaration(name, value, { text: typeInBase(scope, value), shown })
  }
  for (const literal of literalsOf(checker, bare.type)) yield comparison(value, literal)
  const inherited = members(checker, bare)
    .flatMap((member) => children(checker, member))
    .filter(({ key }) => !direct.some((part) => part.key === key))
  for (const part of [...direct, ...inherited]) {
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

/** Compares with a literal, which fails to compile if the value is no longer possible; the literal comes first. */
function comparison({ guards, parts, place }: Value, literal: string): Part[] {
  return [
    ...guards.flatMap((guard) => [{ text: 'if (' }, guard, { text: ') ' }]),
    { text: '{ ', shown: '' },
    { text: `${literal} === `, shown: '', spots: place.spots },
    ...parts,
    { text: ' }', shown: ` === ${literal}` },
  ]
}

/** Lists the allowed values of a string, if there are several. */
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

/** Checks that a name is free for a variable, beside those of the head. */
const isFree = (name: string): boolean =>
  !['answer', 'api', 'arguments', 'await', 'before', 'data', 'error', 'eval', 'init'].includes(
    name,
  ) && !isReserved(ts.identifierToKeywordKind(ts.factory.createIdentifier(name)))

const isReserved = (kind: ts.SyntaxKind | undefined): boolean =>
  kind !== undefined && kind <= ts.SyntaxKind.LastFutureReservedWord
