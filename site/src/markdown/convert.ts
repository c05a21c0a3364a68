import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { htmlToHast } from 'satteri'
import { blocks } from './blocks.ts'
import { simplify } from './simplify.ts'

/** Converts the main content of a built page to Markdown, which begins with the page's title. */
export function convert(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const tree = simplify(htmlToHast(main, { fragment: true }))
  const markdown = toMdast(tree, { handlers: blocks })
  return toMarkdown(markdown, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  })
}
