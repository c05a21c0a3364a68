/** Folders of the repository, found by the package: in the build this file is bundled and stands elsewhere. */
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of the repository. */
export const root: string = join(dirname(findPackageJSON('.', import.meta.url) as string), '..')

/** The folder of the packages that npm delivers. */
export const packages: string = join(root, 'packages')

/** The packages that are no vendor's, in the order of the site. */
export const shared: readonly string[] = ['core', 'drift']
