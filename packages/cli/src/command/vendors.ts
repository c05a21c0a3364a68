import { describeVendors } from '../access/describe.ts'
import { type VendorFacts, vendorsJson, vendorsPage } from '../output/abilities.ts'
import { exitCodes } from '../output/exit.ts'
import { widthOf } from './width.ts'
