/** A plugin of the Markdown processor. */
import type { HastPluginDefinition } from 'satteri'

type Heading = { type: string; tagName?: string }

/** Wraps each table in a box that scrolls, can be reached by keyboard, and is labelled with its section. */
export const scrollingTables: HastPluginDefinition = {
  name: 'scrolling-tables',
  element: {
    filter: ['table'],
    visit(table, context) {
      const before = context.parent(table)?.children.slice(0, context.indexOf(table)) ?? []
      const heading = before.findLast((node: Heading) => /^h[1-6]$/.test(node.tagName ?? ''))
      context.wrapNode(table, {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table'],
          role: 'group',
          ariaLabel: heading ? `Table: ${context.textContent(heading)}` : 'Table',
          tabIndex: 0,
        },
        children: [],
      })
    },
  },
}
