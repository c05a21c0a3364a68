/** Makes a page's tree one of text: what is for eyes and hands goes, what is laid out becomes lists. */
import type { HastNode } from 'satteri'

type Element = Extract<HastNode, { type: 'element' }>
type Child = Element['children'][number]

const dropped = new Set(
  'script style template link button select option nav footer sl-openapi-snippet-picker'.split(' '),
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
  for (const child of 'children' in parent ? (parent.children as Child[]) : []) {
    if (child.type !== 'element') {
      if (child.type === 'text') result.push(child)
      continue
    }
    if (isForEyes(child)) continue
    if (child.tagName === 'pre') {
      result.push(child)
      continue
    }
    child.children = children(child, isKept)
    child.tagName = tagOf(child)
    if (!isKept(child)) continue
    if (result.at(-1)?.type === 'element' && isLaidOut(parent)) result.push(space)
    result.push(child)
  }
  return result
}

const space: Child = { type: 'text', value: ' ' }

/** Whether it is for a browser, or for eyes alone; what is for screen readers alone is text. */
function isForEyes({ tagName, properties }: Element): boolean {
  if (tagName === 'svg') return !properties.ariaLabel
  if (tagName === 'a' && properties.type === 'text/markdown') return true
  const isHidden = String(properties.ariaHidden) === 'true'
  return dropped.has(tagName) || isHidden || hasClass(properties, 'sl-anchor-link')
}

function tagOf({ tagName, properties }: Element): string {
  const name = classes(properties).find((name) => name in tags)
  return name === undefined ? tagName : (tags[name] as string)
}

/** Whether style may keep its children apart, as white space does in text. */
const isLaidOut = (parent: HastNode): boolean =>
  parent.type === 'element' &&
  /^(div|section|li|dt|dd|td|th|h[1-6]|label|summary|figcaption)$/.test(parent.tagName)

const classes = (properties: Element['properties']): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : []

const hasClass = (properties: Element['properties'], name: string): boolean =>
  classes(properties).includes(name)
