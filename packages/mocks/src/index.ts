export { type Mock, startMocks } from './mocks.ts'
export { loadVendors, type Vendor, type VendorClient } from './vendors.ts'
