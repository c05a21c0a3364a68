/** Folders of the repository. They are found by package.json, since the build moves this file into a bundle. */
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

/** The root of the repository. */
export const root: string = join(dirname(findPackageJSON('.', import.meta.url) as string), '..')

/** The folder of the packages that npm delivers. */
export const packages: string = join(root, 'packages')

/** The packages that do not belong to a vendor, in the order of the site. */
export const shared: readonly string[] = ['core', 'drift', 'sandbox', 'redis', 'bullmq']

/** The package of the command `tags`, which has a README and no exports. */
export const command = 'cli'
