import { byBump, worst } from '../bump.ts'
import type { Bump, Finding } from '../report.ts'

/** A change with all operations that it affects. */
export interface Entry {
  /** The finding at the first operation. */
  finding: Finding
  /** The operations, such as `POST /contacts`, in the order of the findings; empty for all operations. */
  operations: string[]
  /** The place in the operations: `request body.tags[]`; empty for a whole operation. */
  place: string
  /** The higher of both grades. */
  bump: Bump
}

/** Groups findings with the same cause in the text, the worst first. */
export function entriesOf(findings: Finding[]): Entry[] {
  const groups = Map.groupBy(findings, ({ rule, message, documentation, wire, types, ...rest }) =>
    JSON.stringify([
      rule,
      message,
      documentation,
      wire,
      types,
      rest.base?.pointer,
      rest.revision?.pointer,
      // Without a position in a text, changes are the same only in the same place.
      rest.base || rest.revision ? '' : [rest.target, rest.place],
    ]),
  )
  const entries = [...groups.values()].map((group): Entry => {
    const finding = group.find(({ compiler }) => compiler) ?? (group[0] as Finding)
    return {
      finding,
      operations: unique(group.flatMap(({ operation }) => (operation ? [nameOf(operation)] : []))),
      place: placeOf(group),
      bump: worst([finding.wire, finding.types]),
    }
  })
  return entries.sort((one, other) => byBump(one.bump, other.bump))
}

const unique = (words: string[]): string[] => [...new Set(words)]

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`

/** Lists the places of a change by target: `response 400, 401 body.code, 200 body.contact.code`. */
function placeOf(group: Finding[]): string {
  const targets = Map.groupBy(group, ({ target }) => target)
  const words = [...targets].map(([target, findings]) => {
    const places = Map.groupBy(
      findings.map(({ place }) => /^(\d\w\w|default)?(.*)$/s.exec(place)),
      (parts) => parts?.[2] ?? '',
    )
    const shortened = [...places].map(([rest, parts]) => {
      const statuses = unique(parts.flatMap((part) => part?.[1] ?? []))
      return `${shorten(statuses)}${rest}`
    })
    const isNamed = target !== 'operation' && target !== 'document'
    return [isNamed ? target : '', shorten(shortened)].filter(Boolean).join(' ')
  })
  return words.filter(Boolean).join(', ')
}

const shown = 4

/** Shortens a list to its first items: `a, b, c, d and 12 more`. */
export function shorten(list: string[]): string {
  const left = list.length - shown
  return `${list.slice(0, shown).join(', ')}${left > 0 ? ` and ${left} more` : ''}`
}
