import stringWidth from 'string-width'
import type { Action } from '../work.ts'
import type { VendorRows } from './facts.ts'
import { count, number } from './number.ts'
import { pad, printable, truncate, wrap } from './text.ts'

/** The number of tags that are shown for a vendor. */
const mostShown = 20

/** Formats the tags that will be written, the most frequent first, each with its number of contacts. */
export function tagTable(
  action: Action,
  { tags, moreTags }: VendorRows,
  newTags: ReadonlySet<string> | undefined,
  width: number,
): string {
  const all = [...tags].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))
  const isLong = all.length > mostShown + 1
  const shown = isLong ? all.slice(0, mostShown) : all
  const verb = action === 'remove' ? 'to remove' : 'to add'
  const counted = moreTags ? `More than ${count(all.length, 'tag')}` : count(all.length, 'tag')
  const fresh = newTags && all.filter(([tag]) => newTags.has(tag)).length
  const known = fresh === undefined ? '' : newText(fresh, moreTags)
  const numbers = Math.max(0, ...shown.map(([, rows]) => number(rows).length))
  const marks = fresh ? '  new'.length : 0
  const room = Math.max(2, width - 4 - 2 - numbers - marks)
  const names = shown.map(([tag]) => truncate(printable(tag), room))
  const column = Math.max(0, ...names.map((name) => stringWidth(name)))
  const lines = shown.map(([tag, rows], index) => {
    const mark = newTags?.has(tag) ? '  new' : ''
    return `    ${pad(names[index] as string, column)}  ${number(rows).padStart(numbers)}${mark}`
  })
  if (isLong) lines.push(`    and ${number(all.length - mostShown)} more`)
  return [`  ${wrap(`${counted} ${verb}${known}:`, width, '  ')}`, ...lines].join('\n')
}

/** Formats how many of the tags are new. Of tags that were not counted, it is not known. */
function newText(fresh: number, moreTags = false): string {
  if (fresh === 0 && moreTags) return ''
  const some = `${moreTags ? 'at least ' : ''}${number(fresh)}`
  return `, ${fresh === 0 ? 'none' : some} of them new to the account`
}
