/**
 * The terms in which differences are told, for tools that tell differences of another source in the same
 * terms: `tags` and `specs:drift`. Its names may change in any release.
 * @module
 */
export { limitsOf } from './limit.ts'
export {
  type JsonType,
  jsonTypes,
  orOf,
  plain,
  takes,
  typeOf,
  typesInWords,
  valuesInWords,
} from './words.ts'
