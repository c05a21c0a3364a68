/** The columns of code that fit on a page of the documentation. */
export const pageWidth = 70

/** Emits a value as a TypeScript literal, and a function as its name. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'function') return value.name
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return String(value)
  const entries = Object.entries(value).map(([key, item]) => `${name(key)}: ${literal(item)}`)
  return entries.length ? `{ ${entries.join(', ')} }` : '{}'
}

/** Emits `key: value`, or `key` alone if the value is a variable of that name. `mark` stands behind the key. */
export function property(key: string, value: string, mark = ''): string {
  return key === value && !mark ? key : `${name(key)}${mark}: ${value}`
}

/** Emits the key of an object, in quotes if it needs them. */
const name = (key: string): string =>
  /^([A-Za-z_$][\w$]*|0|[1-9]\d*)$/.test(key) ? key : quote(key)

export const quote = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

/** Emits paragraphs as a JSDoc comment, 100 columns wide. */
export function comment(paragraphs: (string | undefined)[], indent = ''): string {
  const text = paragraphs.filter((paragraph) => paragraph !== undefined).join('\n')
  const width = 100 - indent.length - ' * '.length
  const lines = text
    .replaceAll('*/', '*\\/')
    .trim()
    .split('\n')
    .flatMap((line) => wrap(line, width))
  if (lines.length === 1 && `/** ${lines[0]} */`.length + indent.length <= 100) {
    return `${indent}/** ${lines[0]} */`
  }
  return [
    `${indent}/**`,
    ...lines.map((line) => `${indent} * ${line}`.trimEnd()),
    `${indent} */`,
  ].join('\n')
}

function wrap(line: string, width: number): string[] {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) as string
    if (last && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last ? `${last} ${word}` : word
  }
  return lines
}
