import { isDeepStrictEqual } from 'node:util'
import { find, tokensOf } from '../../../lib/pointer.ts'
import { isObject, type Json, object } from '../../../redocly/context.ts'
import { bracketedNames } from './deep.ts'
import { type Canonical, canonical } from './document.ts'
import { createEquality } from './equal.ts'
import { lift } from './lift.ts'
import { put } from './node.ts'
import { movedPrefix } from './prefix.ts'
import { securityKeys } from './security.ts'
import { sharedParents } from './subtypes.ts'

/** The canonical forms of two documents. */
interface Both {
  base: Canonical
  revision: Canonical
}

/** Converts two documents to canonical forms that can be compared, where parts that are equal may be empty. */
export function canonicalBoth(base: Json, revision: Json): Both {
  const forms = convert(base, revision, true)
  // Two path items may each be equal, where a path refers to another one than before.
  const areSame = isDeepStrictEqual(forms.base.equal, forms.revision.equal)
  const both = areSame ? forms : convert(base, revision, false)
  shareServers(both)
  lift(both.base.document, both.revision.document)
  return both
}

/** Writes the servers of the document to an operation that has others in the other document. */
function shareServers({ base, revision }: Both): void {
  for (const operation of base.operations.keys()) {
    const sides = [base, revision].map(({ document }) => ({
      servers: document.servers,
      node: find(document, tokensOf(operation)),
    }))
    if (!sides.some(({ node }) => object(node).servers)) continue
    for (const { node, servers } of sides) {
      if (isObject(node) && !node.servers) put(node, 'servers', servers, '#/servers')
    }
  }
}

function convert(base: Json, revision: Json, isEmptied: boolean): Both {
  const hasEqual = createEquality(base, revision)
  const isEqual = isEmptied ? hasEqual : undefined
  const prefix = movedPrefix(base, revision)
  const security = securityKeys(base, revision)
  const deep = bracketedNames(base, revision)
  const shared = { isEqual, parents: sharedParents(base, revision), deep }
  const form = canonical(base, { ...shared, prefix: prefix?.base, security: security.base })
  const others = { schemas: form.schemas, hasEqual }
  const own = { others, prefix: prefix?.revision, security: security.revision }
  return { base: form, revision: canonical(revision, { ...shared, ...own }) }
}
