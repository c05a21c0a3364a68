/** Reduces a page to text: removes visual and interactive elements, and turns layouts into lists. */
import type { HastNode } from 'satteri'

type Element = Extract<HastNode, { type: 'element' }>
type Child = Element['children'][number]

const dropped = new Set(
  'script style template link form button select option nav footer sl-openapi-snippet-picker'.split(
    ' ',
  ),
)

/** The elements that replace others in text, by class. */
const replacements: Record<string, string> = {
  'sl-openapi-examples-heading': 'p',
  'sl-openapi-keys': 'ul',
  'sl-openapi-key': 'li',
  'sl-openapi-key-name': 'p',
  'sl-openapi-key-required': 'span',
  'sl-openapi-method': 'p',
  'sl-openapi-method-badge': 'code',
  'sl-openapi-method-path': 'code',
}

/** Returns the tree without elements that only a browser uses, with the title first. */
export function simplify(root: HastNode): HastNode {
  const titles: Element[] = []
  const rest = children(root, (element) => {
    if (element.tagName !== 'h1') return true
    titles.push(element)
    return false
  })
  return { type: 'root', children: [...titles, ...rest] } as HastNode
}

function children(parent: HastNode, isKept: (element: Element) => boolean): Child[] {
  const result: Child[] = []
  const all = 'children' in parent ? (parent.children as Child[]) : []
  const needsSpaces = isLayout(parent, all)
  for (const child of all) {
    if (child.type === 'text') result.push(child)
    if (child.type !== 'element' || isVisual(child)) continue
    const { tagName } = child
    if (tagName !== 'pre') child.children = children(child, isKept)
    child.tagName = tagOf(child, parent)
    if (!isKept(child) || (tagName === 'svg' && result.some(isDrawing))) continue
    if (tagName === 'sup' || (needsSpaces && result.at(-1)?.type === 'element')) result.push(space)
    if (tagName === 'table') result.push(...captionsOf(child))
    result.push(child)
  }
  return result
}

/** Finds drawings, without the copies for other screen widths. */
const isDrawing = (node: Child): boolean => node.type === 'element' && node.tagName === 'svg'

const space: Child = { type: 'text', value: ' ' }

/** Checks for an element that is only visual or interactive. Text for screen readers is kept. */
function isVisual({ tagName, properties }: Element): boolean {
  if (tagName === 'svg') return properties.role !== 'img'
  if (tagName === 'a' && properties.type === 'text/markdown') return true
  const isHidden = String(properties.ariaHidden) === 'true'
  return dropped.has(tagName) || isHidden || hasClass(properties, 'sl-anchor-link')
}

function tagOf({ tagName, properties }: Element, parent: HastNode): string {
  // A table cell in Markdown has one line.
  if (isCell(parent) && /^(div|p)$/.test(tagName)) return 'span'
  const name = classes(properties).find((name) => name in replacements)
  return name === undefined ? tagName : (replacements[name] as string)
}

const isCell = (node: HastNode): boolean => node.type === 'element' && /^t[dh]$/.test(node.tagName)

/** Returns the captions of a table as paragraphs, since Markdown has no captions. */
function captionsOf(table: Element): Element[] {
  const captions = table.children.filter(
    (child) => child.type === 'element' && child.tagName === 'caption',
  ) as Element[]
  return captions.map((caption) => ({ ...caption, tagName: 'p' }))
}

/** Checks whether styles separate the children, so that text needs spaces between them. */
function isLayout(parent: HastNode, children: Child[]): boolean {
  if (parent.type !== 'element' || parent.tagName === 'code') return false
  if (/^(div|section|li|dt|dd|td|th|h[1-6]|label|summary|figcaption)$/.test(parent.tagName)) {
    return true
  }
  return !children.some((child) => child.type === 'text' && child.value.trim())
}

const classes = (properties: Element['properties']): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : []

const hasClass = (properties: Element['properties'], name: string): boolean =>
  classes(properties).includes(name)
