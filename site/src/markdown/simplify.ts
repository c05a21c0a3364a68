/** Makes a page's tree one of text: what is for eyes and hands goes, what is laid out becomes lists. */
import type { HastNode } from 'satteri'

type Element = Extract<HastNode, { type: 'element' }>
type Child = Element['children'][number]

const dropped = new Set(
  'script style template link form button select option nav footer sl-openapi-snippet-picker'.split(
    ' ',
  ),
)

/** What elements of a class are in a document of text. */
const tags: Record<string, string> = {
  'sl-openapi-examples-heading': 'p',
  'sl-openapi-keys': 'ul',
  'sl-openapi-key': 'li',
  'sl-openapi-key-name': 'p',
  'sl-openapi-key-required': 'span',
  'sl-openapi-method': 'p',
  'sl-openapi-method-badge': 'code',
  'sl-openapi-method-path': 'code',
}

/** The tree without what only a browser shows, the title first. */
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
  const isApart = isLaidOut(parent, all)
  for (const child of all) {
    if (child.type === 'text') result.push(child)
    if (child.type !== 'element' || isForEyes(child)) continue
    const { tagName } = child
    if (tagName !== 'pre') child.children = children(child, isKept)
    child.tagName = tagOf(child, parent)
    if (!isKept(child) || (tagName === 'svg' && result.some(isDrawing))) continue
    if (tagName === 'sup' || (isApart && result.at(-1)?.type === 'element')) result.push(space)
    if (tagName === 'table') result.push(...captionsOf(child))
    result.push(child)
  }
  return result
}

/** What is drawn once for each width of a screen is told once. */
const isDrawing = (node: Child): boolean => node.type === 'element' && node.tagName === 'svg'

const space: Child = { type: 'text', value: ' ' }

/** Whether it is for a browser, or for eyes alone; what is for screen readers alone is text. */
function isForEyes({ tagName, properties }: Element): boolean {
  if (tagName === 'svg') return properties.role !== 'img'
  if (tagName === 'a' && properties.type === 'text/markdown') return true
  const isHidden = String(properties.ariaHidden) === 'true'
  return dropped.has(tagName) || isHidden || hasClass(properties, 'sl-anchor-link')
}

function tagOf({ tagName, properties }: Element, parent: HastNode): string {
  // A cell of Markdown has one line.
  if (isCell(parent) && /^(div|p)$/.test(tagName)) return 'span'
  const name = classes(properties).find((name) => name in tags)
  return name === undefined ? tagName : (tags[name] as string)
}

const isCell = (node: HastNode): boolean => node.type === 'element' && /^t[dh]$/.test(node.tagName)

/** What stands above a table, which Markdown has no other place for. */
function captionsOf(table: Element): Element[] {
  const captions = table.children.filter(
    (child) => child.type === 'element' && child.tagName === 'caption',
  ) as Element[]
  return captions.map((caption) => ({ ...caption, tagName: 'p' }))
}

/** Whether style may keep its children apart, as white space does in text. */
function isLaidOut(parent: HastNode, children: Child[]): boolean {
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
