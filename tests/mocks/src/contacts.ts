import type { Vendor } from '@tags/scripts/clients'
import { contactExamples } from '@tags/scripts/contact'
import { readMethods } from '@tags/scripts/method'

type Spec = Pick<Vendor, 'name' | 'document'>

/** Returns the unified methods that a vendor's spec maps. */
export const unifiedMethods = (vendor: Spec): string[] => methodsOf(vendor).map(({ name }) => name)

/** Compiles the unified methods of a vendor. */
export const methodsOf = ({ name, document }: Spec) =>
  document['x-unified'] ? readMethods(name, document, document['x-unified']) : []

/** Returns a valid reference of each kind that a vendor accepts, from the examples of its spec. */
export const contacts = ({ document }: Spec): never[] =>
  Object.entries(document['x-unified'] ? contactExamples(document, document['x-unified']) : {}).map(
    ([kind, example]) => ({ [kind]: example }),
  ) as never[]
