import { UsageError } from '../error.ts'
import { readList } from '../file/list.ts'
import { encodings, type FileOptions, readColumnsFlag } from '../file/survey.ts'
import { quote } from '../output/text.ts'
import type { FileFlags } from './flags.ts'

/**
 * Reads the flags that say how a file is read.
 * @throws {UsageError} if one is wrong.
 */
export function fileOptions(flags: FileFlags): FileOptions {
  const { vendor, tags, columns, tagSeparator, encoding } = flags
  return {
    ...(vendor !== undefined && { vendor: vendor.toLowerCase() }),
    ...(tags && { tags: readTags(tags, tagSeparator) }),
    ...(columns && { columns: readColumnsFlag(columns) }),
    ...(tagSeparator !== undefined && { tagSeparator }),
    ...(encoding !== undefined && { encoding: readEncoding(encoding) }),
  }
}

function readTags(texts: readonly string[], separator?: string): string[] {
  const tags = texts.flatMap((text) => {
    const { tags, problem } = readList(text, separator)
    if (problem !== undefined) throw new UsageError(`--tags ${quote(text)}: ${problem}`)
    return tags
  })
  if (tags.length === 0) {
    throw new UsageError(
      "--tags: there are no tags; expected at least one, such as 'vip|hot lead'.",
    )
  }
  return [...new Set(tags)]
}

function readEncoding(name: string): NonNullable<FileOptions['encoding']> {
  const known = encodings.find((encoding) => encoding === name.toLowerCase())
  if (!known) {
    throw new UsageError(
      `--encoding: ${quote(name)} is not known; expected one of ${encodings.join(', ')}.`,
    )
  }
  return known
}
