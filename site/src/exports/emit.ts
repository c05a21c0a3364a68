import { type DeclarationReflection, ReflectionKind, type TypeParameterReflection } from 'typedoc'
import { exportPage } from '../links.ts'

/** An export of a package. */
export interface Export {
  name: string
  /** The entry point that exports it: `@tags/core`. */
  from: string
  path: string
  /** The kind of export, in the plural. */
  kind: string
  isType: boolean
  /** The type parameters of an interface, with their defaults. */
  parameters: string
  /** The first sentence of its comment. */
  sentence: string
}

const kinds: [kind: ReflectionKind, plural: string, isType: boolean][] = [
  [ReflectionKind.Function, 'Functions', false],
  [ReflectionKind.Class, 'Classes', false],
  [ReflectionKind.Interface, 'Interfaces', true],
  [ReflectionKind.TypeAlias, 'Types', true],
]

/** Lists the exports of an entry point of a package by kind, from TypeDoc's model of it. */
export const exportsOf = (
  part: string,
  from: string,
  { children = [] }: DeclarationReflection,
): Export[] =>
  kinds.flatMap(([wanted, kind, isType]) =>
    children
      .filter((child) => child.kind === wanted)
      .map((child) => ({
        name: child.name,
        from,
        path: exportPage(part, child.name),
        kind,
        isType,
        parameters: (child.typeParameters ?? []).map(emitParameter).join(', '),
        sentence: sentenceOf(child),
      })),
  )

const emitParameter = ({ name, default: type }: TypeParameterReflection): string =>
  type ? `${name} = ${type}` : name

const textOf = (parts: readonly { text: string }[] = []): string =>
  parts.map(({ text }) => text).join('')

function sentenceOf({ comment, signatures }: DeclarationReflection): string {
  const text = textOf((comment ?? signatures?.[0]?.comment)?.summary)
  const [sentence] = text.split(/(?<=\.)\s|(?<=:)\n/)
  return (sentence as string).replace(/\s+/g, ' ').replace(/:$/, '.')
}

/** Writes the overview of a package: its README and a list of its exports, if it has some. */
export function emitOverview(readme: string, exports: Export[] = []): string {
  const [title = '', description = '', ...rest] = readme
    .replace(/^# /, '')
    .replaceAll(/\(\.\.\/([\w-]+)#readme\)/g, (_, part) => `(${exportPage(part)})`)
    .split('\n\n')
  return emitPage(
    { title, description: description.replace(/\s+/g, ' ').replaceAll('`', '') },
    description,
    ...rest,
    ...(exports.length ? [`## Exports of ${title}\n\n${emitExports(exports)}`] : []),
  )
}

/** Writes the page of an export, around TypeDoc's `text`. */
export function emitExport(
  { name, from, kind, isType, parameters, sentence }: Export,
  all: Export[],
  text: string,
): string {
  const others = new Map(all.flatMap((it) => (it.name === name ? [] : [[it.name, emitLink(it)]])))
  const links = (code: string) => {
    const names = new Set(code.match(/\b[A-Z]\w+/g))
    return [...names].flatMap((name) => others.get(name) ?? []).join(', ')
  }
  const statement = `import ${isType ? 'type ' : ''}{ ${name} } from '${from}'`
  const body = text
    .replace(/^```ts\n[\s\S]*?^```$/gm, (code) => `${indent(code)}\n\n${links(code)}`)
    .replace(/(?<=^Throws )`(\w+)`/gm, (code, name) => others.get(name) ?? code)
    .replace(/\[`(\w+)`\]\(\1\.md\)/g, (link, name) => others.get(name) ?? link)
    .replace(/^- `(\w+)`/gm, name === 'TagsErrorCode' ? '- [`$1`](/guides/errors/#$1)' : '$&')
    .replace(/^## Type Declaration$/m, '## In every variant')
    .replace(/^\*\*\*$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
  // A type shows its own.
  const head =
    parameters && kind === 'Interfaces'
      ? [`\`\`\`ts\ninterface ${name}<${parameters}>\n\`\`\``]
      : []
  return emitPage(
    { title: `${name} · ${from}`, description: sentence.replaceAll('`', '') },
    `\`\`\`ts\n${statement}\n\`\`\``,
    ...head,
    body,
  )
}

/** Indents a code block by its brackets; the members of a union are indented below its name. */
function indent(code: string): string {
  const isUnion = /^.*[=:] *\n *\|/m.test(code)
  let depth = 0
  const lines = code.split('\n').map((line, index) => {
    const text = line.trim()
    const closed = /^[)}\]]/.test(text) ? 1 : 0
    const level = text.startsWith('```') ? 0 : depth - closed + (isUnion && index > 1 ? 1 : 0)
    depth += Math.sign(count(text, /[({[]/g) - count(text, /[)}\]]/g))
    return '  '.repeat(level) + text
  })
  return lines.join('\n')
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const emitLink = ({ name, path }: Export): string => `[\`${name}\`](${path})`

const emitExports = (exports: Export[]): string =>
  [...Map.groupBy(exports, ({ kind }) => kind)]
    .map(([kind, list]) => `### ${kind}\n\n${list.map(emitItem).join('\n')}`)
    .join('\n\n')

const emitItem = (it: Export): string => `- ${emitLink(it)}: ${it.sentence}`

const emitPage = (matter: { title: string; description: string }, ...parts: string[]): string =>
  `---\ntitle: ${JSON.stringify(matter.title)}\ndescription: ${JSON.stringify(matter.description)}\n---\n\n${parts.join('\n\n')}\n`
