/**
 * The wording of findings, for tools that report differences from other sources in the same terms: `tags`
 * and `specs:drift`. Its names may change in any release.
 * @module
 */
export { limitsOf } from './keywords.ts'
export { type JsonType, jsonTypes, takes, typeOf } from './type.ts'
export { orOf, plain, typesInWords, valuesInWords } from './wording.ts'
