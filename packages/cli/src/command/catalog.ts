import { describeVendors } from '../access/describe.ts'
import { vendorsJson, vendorsPage } from '../output/abilities.ts'
import { exitCodes } from '../output/exit.ts'
import { widthOf } from './width.ts'

/** Prints what each vendor can do, and returns the exit code. */
export async function listVendors({ json }: { json?: true }): Promise<number> {
  const vendors = describeVendors()
  console.log(json ? vendorsJson(vendors) : vendorsPage(vendors, widthOf(process.stdout)).trimEnd())
  return exitCodes.done
}
