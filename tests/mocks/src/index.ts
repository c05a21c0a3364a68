export { loadVendors, unifiedVendors, type Vendor, type VendorClient } from '@tags/scripts/clients'
export { type Case, cases, constant, defaultStatus, exampleOf, json, resolve } from './cases.ts'
export { contacts, methodsOf, unifiedMethods } from './contacts.ts'
export { type Mock, settleMocks, startMocks } from './mocks.ts'
