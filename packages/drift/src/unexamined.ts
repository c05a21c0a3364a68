import type { Unexamined } from './finding.ts'
import { boundKeywords, expression, limitsOf } from './keywords.ts'
import { type Fields, fieldsOf, type Node, step } from './tree.ts'
import { type JsonType, jsonTypes } from './type.ts'

/** A part of a schema that is not examined. */
export type SchemaPart = Omit<Unexamined, 'operation' | 'place'>

/** The keywords by which a schema refers to others of the same value. */
export const linking = '$ref allOf anyOf oneOf if dependentSchemas not discriminator'.split(' ')

/** The keywords that are evaluated, beside those with a limit. */
const evaluated = new Set(
  `type enum const nullable readOnly writeOnly then else prefixItems items contains minContains maxContains
  unevaluatedItems properties patternProperties additionalProperties unevaluatedProperties propertyNames
  required dependentRequired`
    .split(/\s+/)
    .concat(linking, boundKeywords),
)

/** Keywords that restrict no value. */
const annotations = new Set(
  `title description default example examples deprecated externalDocs xml $comment $schema $defs
  definitions $anchor $dynamicAnchor`.split(/\s+/),
)

/** Formats that restrict no value of their type in JSON. */
const freeFormats = new Set('float double password binary'.split(' '))

/** Lists the parts of a schema that are not examined. */
export function unexaminedOf(node: Node, fields: Fields, isFound: boolean): SchemaPart[] {
  const { pointer } = node
  const isSchema = typeof node.value === 'boolean' || node.value === fieldsOf(node)
  if (!isSchema || Array.isArray(node.value)) {
    return [{ cause: 'keyword', pointer, detail: pointer.slice(pointer.lastIndexOf('/') + 1) }]
  }
  const limited = new Set(limitsOf(fields).map(({ keyword }) => keyword))
  return Object.entries(fields).flatMap(([keyword, value]): SchemaPart[] => {
    const part = { pointer: pointer + step(keyword), detail: String(value) }
    if (keyword === '$ref') return isFound ? [] : [{ cause: 'reference', ...part }]
    if (limited.has(keyword) || annotations.has(keyword) || keyword.startsWith('x-')) return []
    if (keyword === 'patternProperties') return patternsOf(fields, part.pointer)
    if (typeof value === 'string' && (keyword === 'format' || keyword === 'pattern')) {
      return keyword === 'format' && freeFormats.has(value) ? [] : [{ cause: keyword, ...part }]
    }
    const isWrong =
      !evaluated.has(keyword) ||
      (boundKeywords.includes(keyword) && typeof value !== 'boolean') ||
      (lists.has(keyword) && !Array.isArray(value)) ||
      (keyword === 'type' && ![value].flat().every((type) => jsonTypes.includes(type as JsonType)))
    return isWrong ? [{ cause: 'keyword', pointer: part.pointer, detail: keyword }] : []
  })
}

/** Keywords whose value is a list. */
const lists = new Set('enum required allOf anyOf oneOf prefixItems'.split(' '))

const patternsOf = ({ patternProperties }: Fields, pointer: string): SchemaPart[] =>
  Object.keys(patternProperties as Fields)
    .filter((pattern) => !expression(pattern))
    .map((pattern) => ({ cause: 'pattern', pointer: pointer + step(pattern), detail: pattern }))
