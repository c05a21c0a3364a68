import { changeOf, operationNames } from './entry.ts'
import { type Line, labelsOf, type Page } from './page.ts'
import { plain } from './text.ts'

/** The maximum number of annotations of one level that GitHub shows for a step. */
const shown = 10

/** Writes a page as workflow commands: an annotation for each entry of a section that is not brief. */
export function github({ parts, command }: Page): string {
  const lines = parts.flatMap((part) =>
    part.sections
      .filter(({ isBrief }) => !isBrief)
      .flatMap(({ title, entries }) => entries.map((line) => ({ part, line, title }))),
  )
  const warnings = parts.flatMap(({ name, warnings = [] }) =>
    warnings
      .slice(0, shown)
      .map(({ file, line, column, text }) =>
        write('warning', { file, line, col: column, title: name }, text),
      ),
  )
  const annotations = ['error', 'notice'].flatMap((level) => {
    const all = lines.filter(({ line }) => (line.grade === 'major') === (level === 'error'))
    const left = all.length - shown
    return all.slice(0, shown).map(({ part, line, title }, index) => {
      const isLast = index === shown - 1 && left > 0
      const more = isLast ? `\nAnd ${left} more; \`${command}\` shows them.` : ''
      return annotation(level, `${part.name}: ${labelsOf(line) || title}`, line, more)
    })
  })
  return [...warnings, ...annotations].join('')
}

function annotation(level: string, title: string, { entry }: Line, more: string): string {
  const { compiler } = entry.first
  const text = [
    operationNames(entry),
    plain(changeOf(entry)),
    ...(compiler ? [`${compiler.code}: ${compiler.message}`] : []),
  ].filter(Boolean)
  const { file, place, side } = entry.at ?? {}
  const properties = {
    file,
    // A line of another side does not exist in the checked-out file.
    ...(side === undefined && { line: place?.line, col: place?.column }),
    title,
  }
  return write(level, properties, text.join('\n') + more)
}

/** Writes a workflow command; properties without a value are left out. */
function write(
  level: string,
  properties: Record<string, string | number | undefined>,
  text: string,
): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(value)}`],
  )
  return `::${level} ${written.join(',')}::${escapeData(text)}\n`
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (value: string | number): string =>
  escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
