import type { Handle, State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import { markdownLink } from './link.ts'

type Element = Parameters<Handle>[1]
type Phrases = Extract<ReturnType<State['toFlow']>[number], { type: 'paragraph' }>['children']

const text = (value: string) => ({ type: 'text' as const, value })
const paragraph = (...children: Phrases) => ({ type: 'paragraph' as const, children })
const strong = (...children: Phrases) => ({ type: 'strong' as const, children })

/** Code as it stands, of Expressive Code's lines too. */
function pre(_: State, node: Element) {
  const lines = linesOf(node).map((line) => textOf(line).replace(/\n$/, ''))
  const value = lines.length ? lines.join('\n') : textOf(node).replace(/\n$/, '')
  const { dataLanguage: language = 'plaintext' } = node.properties
  return { type: 'code' as const, lang: language === 'plaintext' ? null : String(language), value }
}

/** The lines of Expressive Code, without what stands beside them. */
const linesOf = (node: Element): Element[] =>
  inside(node).flatMap((child) =>
    hasClass(child, 'ec-line')
      ? inside(child).filter((part) => hasClass(part, 'code'))
      : linesOf(child),
  )

const inside = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element')

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name)

/** What stands above a code block says what it is. */
function figcaption(state: State, node: Element) {
  if (!hasClass(node, 'header')) return paragraph(...(state.all(node) as Phrases))
  const title = inside(node).find((child) => hasClass(child, 'title'))
  return title && textOf(title) ? paragraph(text(`${textOf(title)}:`)) : []
}

/** A link to another page's Markdown version; one within the page is its text. */
function a(state: State, node: Element) {
  const children = state.all(node) as Phrases
  const url = markdownLink(String(node.properties.href ?? ''))
  return url ? { type: 'link' as const, url, children: children as never } : children
}

/** What can be folded is open, under its summary in bold. */
const details = (state: State, node: Element) => state.toFlow(state.all(node))

const summary = (state: State, node: Element) => paragraph(strong(...(state.all(node) as Phrases)))

/** A note is a quotation under its title in bold. */
function aside(state: State, node: Element) {
  const title = paragraph(strong(text(String(node.properties.ariaLabel ?? 'Note'))))
  const children = [title, ...state.toFlow(state.all(node))] as never
  return { type: 'blockquote' as const, children }
}

/** A drawing is what it says of itself. */
function svg(_: State, node: Element) {
  const said = inside(node).filter(({ tagName }) => /^(title|desc)$/.test(tagName))
  const label = [node.properties.ariaLabel ?? '', ...said.map(textOf)].join('\n')
  return paragraph(text(label.trim().replace(/\s*\n\s*/g, '. ')))
}

/** A field is what it holds. */
const input = (_: State, node: Element) => text(` ${node.properties.value ?? ''}`)

/** How elements become Markdown where the library's own way loses something. */
export const blocks: Record<string, Handle> = {
  a,
  aside,
  details,
  figcaption,
  input,
  pre,
  summary,
  svg,
}
