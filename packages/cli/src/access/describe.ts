import { vendors } from '../generated/vendors.ts'
import { limitText } from '../output/limit.ts'
import type { Certainty, ContactKind, Method, VendorEntry } from './entry.ts'
import { type Variable, variablesOf } from './environment.ts'
import { listVariables } from './lists.ts'
import { readDocument } from './vendor.ts'

/** What a vendor can do, from its spec. */
export interface VendorDescription {
  name: string
  title: string
  /** The unified methods that it has, and how each is known. */
  methods: Readonly<Partial<Record<Method, Certainty>>>
  /** How it is known that its API lists contacts; absent if it cannot. */
  list?: Certainty
  kinds: readonly ContactKind[]
  /** Its rate limits; none if they are not documented. */
  limits: { text: string; certainty: string; note?: string }[]
  /** The environment variables of the credential, and of what else is part of every request. */
  variables: Variable[]
}

/** Describes vendors, without loading their code. */
export const describeVendors = (entries: readonly VendorEntry[] = vendors): VendorDescription[] =>
  entries.map(describe)

function describe(entry: VendorEntry): VendorDescription {
  const { name, title, methods, list, kinds } = entry
  const { 'x-rate-limit': limits = [] } = readDocument(entry)
  return {
    name,
    title,
    methods,
    ...(list && { list: list.certainty }),
    kinds,
    limits: limits.map((limit) => ({
      text: limitText(limit),
      certainty: limit['x-source']?.certainty ?? 'inferred',
      ...(limit.description && { note: limit.description.trim().replace(/\s+/g, ' ') }),
    })),
    variables: [...variablesOf(entry), ...listVariables(name)],
  }
}
