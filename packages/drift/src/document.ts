/**
 * The parts of the checker that read an OpenAPI document, for `@tags/sandbox`. Its names may change in any
 * release.
 * @module
 */
export { fits } from './check.ts'
export { type Message, requestChecker } from './checker.ts'
export { parameterSchema } from './parameter.ts'
export { createRouter, methods, type Route } from './route.ts'
export { schemaOf, typesOf } from './schema.ts'
export {
  child,
  entries,
  fieldsOf,
  follow,
  type Node,
  resolvedChild,
  rootOf,
} from './tree.ts'
