import type { Checker } from '@tags/drift'
import {
  child,
  createRouter,
  fieldsOf,
  type Node,
  type Route,
  requestChecker,
  rootOf,
} from '@tags/drift/document'
import { credentialReader, type ReadCredential } from './credential.ts'
import { type Operation, operationsOf } from './document.ts'
import { type Facts, factsOf } from './facts.ts'
import { isObject } from './object.ts'
import { type Resource, resourceOf } from './resource.ts'
import { type Role, rolesOf, type Unified } from './roles.ts'

/** A vendor, compiled from its document. */
export interface Vendor {
  /** The title of the document. */
  name: string
  root: Node
  unified: Unified
  /** By operationId. */
  operations: ReadonlyMap<string, Operation>
  roles: readonly Role[]
  facts: Facts
  resources: ReadonlyMap<string, Resource>
  route: (method: string, url: string) => Route | undefined
  /** Returns the differences between a request and its operation. */
  check: Checker['request']
  readCredential: ReadCredential | undefined
}

/**
 * Compiles a document.
 * @throws {TypeError} if it is not an OpenAPI document with `x-unified`.
 */
export function compile(document: object, caller = 'createSandbox'): Vendor {
  const root = rootOf(document)
  const { openapi, paths, 'x-unified': unified } = fieldsOf(root)
  const isDocument = /^3\./.test(String(openapi)) && isObject(paths) && isObject(unified)
  if (!isDocument) {
    throw new TypeError(
      `${caller} takes an OpenAPI document with x-unified, such as the 'openapi.json' of a client's package.`,
    )
  }
  const operations = new Map(operationsOf(root).map((operation) => [operation.id, operation]))
  const roles = rolesOf(unified as Unified)
  const facts = factsOf(unified as Unified, roles, operations)
  const route = createRouter(root, undefined)
  const all = [...operations.values()]
  return {
    name: String(fieldsOf(child(root, 'info')).title),
    root,
    unified: unified as Unified,
    operations,
    roles,
    facts,
    resources: new Map(all.map((operation) => [operation.id, resourceOf(operation, all, facts)])),
    route,
    check: requestChecker(root, route),
    readCredential: credentialReader(root),
  }
}
