import { worst } from '../bump.ts'
import type { Bump, Target } from '../report.ts'
import { isExtension } from './canonical/node.ts'
import type { Folded } from './folded.ts'
import type { Change } from './redocly.ts'

/** Keys that only document; no property in a canonical document has such a name. */
const documentation = new Set(
  (
    'description summary title example examples externalDocs tags links xml ' +
    '$comment bearerFormat scopes'
  ).split(' '),
)

/** The rules for names that requests do not contain, by the property of a canonical document. */
const names: Record<string, string> = {
  'x-name': 'path-parameter-renamed',
  'x-prefix': 'path-prefix-moved',
}

/** Returns the rule that grades a change; its kind without one. */
export const ruleOf = ({ verdicts: own, also = [], kind, property, typeName }: Folded): string => {
  const verdicts = [...own, ...also]
  const impact = worst(verdicts.map(({ impact }) => impact))
  const rule = verdicts.find((verdict) => verdict.impact === impact)
  if (rule) return rule.ruleId
  if (property === 'x-name' && typeName === 'ServerVariable') return 'server-variable-renamed'
  return names[property ?? ''] ?? kind
}

/** Grades a change by its rules. */
export function wireOf(change: Change, isWords: boolean, target: Target): Bump {
  if (isWords) return 'patch'
  if (change.verdicts.length) return worst(change.verdicts.map(({ impact }) => impact))
  if (isRenamed(change)) return 'patch'
  if (change.property === 'default' && target === 'response') return 'patch'
  return 'minor'
}

/** Checks for a changed name that only users' code contains, and no request. */
const isRenamed = ({ property = '', typeName }: Change): boolean =>
  property in names || (property === 'operationId' && typeName === 'Operation')

/** Checks that a change is one of words for readers. */
export function isDocumentation({ property = '', path }: Change, way: string[]): boolean {
  if (path.startsWith('#/x-unified')) return false
  if (/^#\/(info|tags|externalDocs)\b/.test(path)) return true
  const isWords = (token: string) => documentation.has(token) || isExtension(token)
  return isWords(property) || way.some(isWords)
}
