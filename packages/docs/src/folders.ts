/** Folders of the repository, found by the package: in the build this file is bundled and stands elsewhere. */
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of all packages. */
export const packages: string = join(dirname(findPackageJSON('.', import.meta.url) as string), '..')
