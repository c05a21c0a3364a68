import type { Handle, State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import { markdownLink } from './path.ts'

type Element = Parameters<Handle>[1]
type Phrases = Extract<ReturnType<State['toFlow']>[number], { type: 'paragraph' }>['children']

const text = (value: string) => ({ type: 'text' as const, value })
const paragraph = (...children: Phrases) => ({ type: 'paragraph' as const, children })
const strong = (...children: Phrases) => ({ type: 'strong' as const, children })

/** Converts a code block, including one by Expressive Code. */
function pre(_: State, node: Element) {
  const lines = linesOf(node).map((line) => textOf(line).replace(/\n$/, ''))
  const value = lines.length ? lines.join('\n') : textOf(node).replace(/\n$/, '')
  const { dataLanguage: language = 'plaintext' } = node.properties
  return { type: 'code' as const, lang: language === 'plaintext' ? null : String(language), value }
}

/** Finds the lines of Expressive Code, without line numbers and other decoration. */
const linesOf = (node: Element): Element[] =>
  childElements(node).flatMap((child) =>
    hasClass(child, 'ec-line')
      ? childElements(child).filter((part) => hasClass(part, 'code'))
      : linesOf(child),
  )

const childElements = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element')

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name)

/** Converts the title of a code block to a line above it. */
function figcaption(state: State, node: Element) {
  if (!hasClass(node, 'header')) return paragraph(...(state.all(node) as Phrases))
  const title = childElements(node).find((child) => hasClass(child, 'title'))
  return title && textOf(title) ? paragraph(text(`${textOf(title)}:`)) : []
}

/** Links to the Markdown version of another page; a link within the page becomes its text. */
function a(state: State, node: Element) {
  const children = state.all(node) as Phrases
  const url = markdownLink(String(node.properties.href ?? ''))
  return url ? { type: 'link' as const, url, children: children as never } : children
}

/** Converts a collapsible section to its content, under its summary in bold. */
const details = (state: State, node: Element) => state.toFlow(state.all(node))

const summary = (state: State, node: Element) => paragraph(strong(...(state.all(node) as Phrases)))

/** Converts a note to a quotation under its title in bold. */
function aside(state: State, node: Element) {
  const title = paragraph(strong(text(String(node.properties.ariaLabel ?? 'Note'))))
  const children = [title, ...state.toFlow(state.all(node))] as never
  return { type: 'blockquote' as const, children }
}

/** Converts a drawing to its title and description. */
function svg(_: State, node: Element) {
  const texts = childElements(node).filter(({ tagName }) => /^(title|desc)$/.test(tagName))
  const label = [node.properties.ariaLabel ?? '', ...texts.map(textOf)].join('\n')
  return paragraph(text(label.trim().replace(/\s*\n\s*/g, '. ')))
}

/** Converts an input to its value. */
const input = (_: State, node: Element) => text(` ${node.properties.value ?? ''}`)

/** Conversions of elements for which the library's own lose information. */
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
