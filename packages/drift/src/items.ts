import { type Schema, schemaOf } from './schema.ts'
import { type Applied, checkNested, type Subject, wouldFit } from './subject.ts'
import { fieldsOf } from './tree.ts'

/** Checks the items of an array against the applied schemas. */
export function checkItems(subject: Subject, { schemas }: Applied): void {
  const list = subject.value as unknown[]
  const first = Math.max(0, ...schemas.map(({ prefixItems }) => prefixItems.length))
  const hasItems = schemas.some(({ items }) => items)
  const schemasAt = (index: number): Schema[] =>
    schemas.flatMap(({ prefixItems, items, unevaluatedItems }) => {
      const rest = items ?? (index >= first && !hasItems ? unevaluatedItems : undefined)
      const node = prefixItems[index] ?? rest
      return node ? [schemaOf(node)] : []
    })
  const rest = schemasAt(first)
  const place = () => `${subject.place()}[]`
  for (const [index, item] of list.entries()) {
    const applied = index < first ? schemasAt(index) : rest
    if (applied.length) checkNested(subject, item, place, applied)
  }
  for (const schema of schemas) checkContains(subject, schema)
}

function checkContains(subject: Subject, { node, contains }: Schema): void {
  if (!contains) return
  const list = subject.value as unknown[]
  const { minContains = 1, maxContains = list.length } = fieldsOf(node)
  const count = list.filter((item) => wouldFit(subject, contains, item)).length
  const isMore = count > Number(maxContains)
  if (!isMore && count >= Number(minContains)) return
  subject.context.report({
    rule: 'outside-limit',
    place: subject.place(),
    pointer: contains.pointer,
    expected: () =>
      isMore ? `at most ${maxContains} that fit` : `at least ${minContains} that fit`,
    found: isMore ? 'more items' : 'fewer items',
    isForbidden: true,
  })
}
