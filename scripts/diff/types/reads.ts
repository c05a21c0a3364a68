import ts from 'typescript'
import { propertyType } from './choice.ts'
import { literalsOf } from './pairs.ts'
import { lostLiterals } from './safe.ts'
import {
  add,
  children,
  codeOf,
  isRelated,
  literalText,
  members,
  type Part,
  present,
  type Scope,
  type Seen,
  typeInBase,
  type Value,
} from './value.ts'

/** A statement that reads a value. */
export interface Read {
  parts: Part[]
  /** The value. */
  code: string
  /** Whether it has parts that are read, too, so that it matters only if they all compile. */
  isWhole?: boolean
  /** Equal for statements that compile or fail alike, because they read the same part of the same types. */
  likeness?: string
}

/** The value that decides whether statements about its parts compile, with its types on both sides. */
interface Root {
  types: string
  code: string
}

/** The way to a value: the values whose loss is that of an object, whether the revision surely has it, and its root. */
interface Way {
  gone?: ReadonlySet<ts.Type>
  isSure?: boolean
  root?: Root | undefined
}

/**
 * Yields statements that read the parts of a value whose types differ from those of the revision, each pair of
 * types once: `const id: string = data.contact!.id`. The loss of a tag's values with their object is that of the object.
 */
export function* reads(
  scope: Scope,
  name: string,
  value: Value,
  seen: Seen = new Map(),
  { gone = new Set(), isSure = true, root }: Way = {},
): Generator<Read> {
  const { checker, idOf } = scope
  if (isRelated(scope.isReadable, value)) return
  const bare = present(checker, value)
  if (bare.type.flags & ts.TypeFlags.Never) return
  const code = codeOf(value.parts)
  const like = root && { likeness: `${root.types} ${code.slice(root.code.length)}` }
  if (!value.other) {
    yield { code, parts: declaration(scope, name, value), ...like }
    return
  }
  const direct = children(checker, bare)
  const inherited = members(scope, bare)
    .flatMap((member) => children(checker, member))
    .filter(({ key }) => !direct.some((part) => part.key === key))
  const [first] = direct
  const isNullNow = gainsNull(value.type, value.other)
  const isNew = direct.length + inherited.length === 0 || add(seen, bare)
  if (first && isNullNow) {
    yield { code: codeOf(first.parts), parts: declaration(scope, first.name, first) }
  } else if ((isNew || isNullNow) && !isAssignable(checker, value)) {
    const isWhole = direct.length > 0 || bare.type.isUnion()
    yield { code, isWhole, parts: declaration(scope, name, value), ...like }
  }
  if (!isNew) return
  for (const literal of lostLiterals(bare.type, bare.other)) {
    if (gone.has(literal)) continue
    const text = literalText(checker, literal)
    const alike = like && { likeness: `${like.likeness} ${text}` }
    yield { code, parts: comparison(value, text), ...alike }
  }
  // Below a condition, or a value that may be missing now, statements depend on the types above, too.
  const isNext = isSure && value.guards.length === 0 && !isNullNow
  const types = bare.other ? `${idOf(bare.type)} ${idOf(bare.other)}` : ''
  const way = { isSure: isNext, root: isNext ? { types, code: codeOf(bare.parts) } : root }
  const lost = lostTags(scope, bare)
  for (const part of direct) {
    yield* reads(scope, part.name, part, seen, { ...way, gone: lost.get(part.key ?? '') })
  }
  for (const part of inherited) yield* reads(scope, part.name, part, seen, way)
}

/** Lists the values of tags whose objects are gone, or have only other values, by the name of the tag. */
function lostTags(scope: Scope, { type, other }: Value): Map<string, Set<ts.Type>> {
  const { checker, choices, counterparts } = scope
  const kept = other && type.isUnion() ? counterparts(type, other) : undefined
  const lost = new Map<string, Set<ts.Type>>()
  for (const [member, { tag }] of choices(type)) {
    const their = tag && propertyType(checker, kept?.get(member), tag.name)
    const values = their ? literalsOf(their) : []
    if (!tag || tag.literals.some((literal) => values.includes(literal))) continue
    lost.set(tag.name, new Set([...(lost.get(tag.name) ?? []), ...tag.literals]))
  }
  return lost
}

const isAssignable = (checker: ts.TypeChecker, { type, other }: Value): boolean =>
  other !== undefined && checker.isTypeAssignableTo(other, type)

/** Checks that the revision's value may be null or undefined, and that of the base may not. */
function gainsNull(type: ts.Type, other: ts.Type): boolean {
  const nothing = ts.TypeFlags.Null | ts.TypeFlags.Undefined
  const flagsOf = (each: ts.Type): number =>
    (each.isUnion() ? each.types : [each]).reduce((flags, { flags: more }) => flags | more, 0)
  return (flagsOf(other) & nothing & ~flagsOf(type)) !== 0 && !(type.flags & ts.TypeFlags.Unknown)
}

/** Declares a variable with the type that a value has in the base: `const id: string = data.id`. */
export function declaration(scope: Scope, name: string, value: Value): Part[] {
  const { checker } = scope
  const { guards, parts, place } = value
  const isShown = guards.length > 0
  return [
    ...guards.flatMap((guard) => [{ text: 'if (' }, guard, { text: ') ' }]),
    { text: '{ ', ...(!isShown && { shown: '' }) },
    { text: `const ${isFree(name) ? name : 'value'}`, place },
    { text: ': ' },
    {
      text: typeInBase(scope, value),
      // Writing a large type takes long, and reports show only what breaks.
      get shown() {
        return checker.typeToString(value.type)
      },
    },
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
    { text: `${literal} === `, shown: '', place },
    ...parts,
    { text: ' }', shown: ` === ${literal}` },
  ]
}

/** Checks that a name is free for a variable, beside those of the head. */
const isFree = (name: string): boolean =>
  ![
    'api',
    'arguments',
    'await',
    'before',
    'call',
    'component',
    'data',
    'error',
    'eval',
    'init',
    'payload',
    'use',
  ].includes(name) && !isReserved(ts.identifierToKeywordKind(ts.factory.createIdentifier(name)))

const isReserved = (kind: ts.SyntaxKind | undefined): boolean =>
  kind !== undefined && kind <= ts.SyntaxKind.LastFutureReservedWord
