/**
 * The rules of the request path that this repository's generator and documentation apply, too. For our own
 * tools: npm does not deliver it, and its names may change at any time.
 * @module
 */
export { codeOf } from './error.ts'
export { deepObject, formObject, jsonText } from './query.ts'
export { isRepeatable } from './retry.ts'
export { checkBaseUrl, pathOf, type QueryStyle, queryOf } from './url.ts'
