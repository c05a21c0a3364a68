import { type Schema, schemaOf } from './schema.ts'
import { type Applied, checkNested, type Subject, verdictOf, wouldFit } from './subject.ts'
import { fieldsOf } from './tree.ts'

/** Checks the items of an array against the applied schemas. */
export function checkItems(subject: Subject, { schemas }: Applied): void {
  const list = subject.value as unknown[]
  const first = Math.max(0, ...schemas.map(({ prefixItems }) => prefixItems.length))
  const hasItems = schemas.some(({ items }) => items)
  const schemasAt = (index: number, isEvaluated: boolean): Schema[] =>
    schemas.flatMap(({ prefixItems, items, unevaluatedItems }) => {
      const rest = items ?? (isEvaluated ? undefined : unevaluatedItems)
      const node = prefixItems[index] ?? rest
      return node ? [schemaOf(node)] : []
    })
  const [rest, evaluatedRest] = [schemasAt(first, hasItems), schemasAt(first, true)]
  const contained = schemas.flatMap(({ contains }) => contains ?? [])
  const isContained = (item: unknown) => contained.some((node) => wouldFit(subject, node, item))
  const place = () => `${subject.place()}[]`
  for (const [index, item] of list.entries()) {
    const others = rest.length > evaluatedRest.length && isContained(item) ? evaluatedRest : rest
    const applied = index < first ? schemasAt(index, true) : others
    if (applied.length) checkNested(subject, item, place, applied)
  }
  for (const schema of schemas) checkContains(subject, schema)
}

function checkContains(subject: Subject, { node, contains }: Schema): void {
  if (!contains) return
  const list = subject.value as unknown[]
  const { minContains = 1, maxContains = list.length } = fieldsOf(node)
  const verdicts = list.map((item) => verdictOf(subject, contains, item))
  const isMore = verdicts.filter((verdict) => verdict).length > Number(maxContains)
  const possible = verdicts.filter((verdict) => verdict !== false).length
  if (!isMore && possible >= Number(minContains)) return
  subject.context.report.fault({
    rule: 'outside-limit',
    place: subject.place(),
    pointer: contains.pointer,
    expected: () =>
      isMore ? `at most ${maxContains} that fit` : `at least ${minContains} that fit`,
    found: isMore ? 'more items' : 'fewer items',
    isForbidden: true,
  })
}
