import { type Case, resolve, type Vendor } from '@tags/mocks'
import type { Generated } from './request.ts'

/** A request to an operation, and what Ajv finds wrong with it. */
export interface Judged {
  vendor: Vendor
  one: Case
  request: Generated
  faults: readonly string[]
}

/** Requests about which Prism is wrong, so that Ajv alone decides. */
export interface Exception {
  name: string
  applies: (judged: Judged) => boolean
  /** A request that shows it. */
  shown: { vendor: string; operation: string; request: Partial<Generated> }
}

export const exceptions: Exception[] = [
  {
    name: 'a body that is no JSON, which it never answers',
    applies: ({ request }) => request.text !== undefined,
    shown: { vendor: 'highlevel', operation: 'add-tags', request: { text: '{' } },
  },
  {
    name: 'a body that is null, which it takes for none where none is required',
    applies: ({ vendor, one, request }) =>
      request.body === null &&
      resolve(vendor.document, one.operation.requestBody)?.required !== true,
    shown: { vendor: 'kit', operation: 'unsubscribe', request: { body: null } },
  },
  {
    name: 'a parameter with brackets in its name, which it does not check',
    applies: ({ faults }) =>
      faults.length > 0 && faults.every((fault) => /^query\.[^ ]*\[/.test(fault)),
    shown: {
      ...{ vendor: 'activecampaign', operation: 'retrieve-all-tags' },
      request: { query: [['orders[search]', 'x']] },
    },
  },
  {
    name: 'a parameter that is empty, which it takes for none',
    applies: ({ one, request }) =>
      request.query.some(([key, text]) => !text && one.parameters.some(({ name }) => name === key)),
    shown: {
      ...{ vendor: 'highlevel', operation: 'get-contacts' },
      request: { query: [['locationId', '']] },
    },
  },
  {
    name: 'a credential of a scheme that HTTP does not have, which it does not ask for',
    applies: ({ vendor, request }) => {
      const [scheme] = Object.values<{ scheme?: string }>(
        vendor.document.components.securitySchemes,
      )
      return !request.hasCredential && !/^(bearer|basic)$/i.test(scheme?.scheme ?? 'bearer')
    },
    shown: {
      ...{ vendor: 'zoho-crm', operation: 'getContact' },
      request: { hasCredential: false },
    },
  },
]
