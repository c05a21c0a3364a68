import { vendors } from './vendors.ts'

/** The port of the site. */
export const sitePort = 4000

/** The port of the first mock, which is Prism's own default. */
export const firstMockPort = 4010

/** Returns the port on which a playground expects the mock of its vendor. */
export const mockPort = (vendor: string): number =>
  firstMockPort + vendors.findIndex(({ name }) => name === vendor)
