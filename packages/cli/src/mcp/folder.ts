import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UsageError } from '../error.ts'
import { quote } from '../output/text.ts'

/** The folder of `--files`, outside which no tool reads or writes. */
export interface Folder {
  /**
   * Returns the real path of a file in the folder.
   * @throws {UsageError} if it is not there, or leads out of the folder.
   */
  find: (name: string) => Promise<string>
  /** Returns the name of a file from its real path, with slashes. */
  nameOf: (path: string) => string
  /** Returns a text with the names of files in place of their paths. */
  withNames: (text: string) => string
}

/**
 * Opens the folder of `--files`.
 * @throws {UsageError} if it is no folder.
 */
export async function openFolder(folder: string): Promise<Folder> {
  const root = await realpath(folder).catch(() => '')
  if (!root || !(await stat(root)).isDirectory()) {
    throw new UsageError(`--files ${quote(folder)}: there is no such folder.`)
  }
  const isInside = (path: string) => {
    const way = relative(root, path)
    return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  }
  return {
    async find(name) {
      const path = resolve(root, name)
      const outside = () =>
        new UsageError(
          `${quote(name)} is not in the folder that this server was started with. Give the name of a file in it, such as contacts.csv.`,
        )
      if (!isInside(path)) throw outside()
      const real = await realpath(path).catch(() => undefined)
      if (real !== undefined && !isInside(real)) throw outside()
      if (real === undefined || !(await stat(real)).isFile()) {
        throw new UsageError(`There is no file ${quote(name)} in the folder of this server.`)
      }
      return real
    },
    nameOf: (path) => relative(root, path).split(sep).join('/'),
    withNames: (text) => text.replaceAll(root.endsWith(sep) ? root : `${root}${sep}`, ''),
  }
}
