import { areDisjoint } from './disjoint.ts'
import { areTyped } from './keywords.ts'
import { identityOf } from './merge.ts'
import { isNote, type Keywords, type Located, list, type Read } from './node.ts'

/**
 * Lists the alternatives of a schema, and in place of one that is nothing but alternatives, those. Under `oneOf` they
 * stay together unless all exclude each other.
 */
export function alternativesOf(read: Read, keyword: string, { node, at }: Located): Located[] {
  const members = list(node, at)
  if (keyword !== 'anyOf' && keyword !== 'oneOf') return members
  const isExclusive = keyword === 'oneOf'
  const flat = flattened(read, members, isExclusive, new Set())
  if (flat.length === members.length && flat.every((one, index) => one === members[index])) {
    return members
  }
  return isExclusive && !areDisjoint(read, flat) ? members : flat
}

function flattened(
  read: Read,
  members: Located[],
  isExclusive: boolean,
  around: Set<string>,
): Located[] {
  const all = members.flatMap((member) => {
    const [keyword, inner] = only(read, read(member)) ?? []
    if (!keyword || !inner || around.has(inner.at)) return [member]
    const own = list(inner.node, inner.at)
    const isSame = isExclusive || keyword === 'anyOf' || areDisjoint(read, own)
    if (!isSame) return [member]
    return flattened(read, own, isExclusive, new Set([...around, inner.at]))
  })
  return isExclusive ? all : [...new Map(all.map((one) => [identityOf(one), one])).values()]
}

/** Returns the keyword of a schema that is nothing but alternatives. */
function only(read: Read, keywords: Keywords): [keyword: string, located: Located] | undefined {
  const isTyped = areTyped(read, keywords)
  const rest = [...keywords].filter(
    ([keyword]) => !isNote(keyword) && !(keyword === 'type' && isTyped),
  )
  const [first] = rest
  return first && rest.length === 1 && /^(anyOf|oneOf)$/.test(first[0]) ? first : undefined
}
