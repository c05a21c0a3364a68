import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type HastNode, htmlToHast, type MdastNode, markdownToMdast } from 'satteri'
import { describe, expect, it } from 'vitest'
import { folder } from '../src/serve.ts'

type Element = Extract<HastNode, { type: 'element' }>
type Tree = HastNode | MdastNode

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .sort()

const versionOf = (page: string) => (page === '/' ? '/index.md' : page.replace(/\/$/, '.md'))

const read = (path: string) => readFile(join(folder, path), 'utf8')

describe.each(pages)('the Markdown version of %s', (page) => {
  it('has every heading, code block and table cell of the page, in its order', async () => {
    const html = await read(`${page}index.html`)
    const main = elements(htmlToHast(html), 'main')[0] as Element
    const tree = markdownToMdast(await read(versionOf(page)))

    const headings = elements(main, 'h1', 'h2', 'h3', 'h4').map(textOf)
    const kept = nodes(tree, 'heading').filter((node) => 'depth' in node && Number(node.depth) < 5)
    expect(kept.map(textOf)).toEqual(headings)
    const copied = elements(main, 'button').flatMap(({ properties }) =>
      typeof properties.dataCode === 'string' ? [properties.dataCode] : [],
    )
    const code = nodes(tree, 'code').map((node) => ('value' in node ? node.value : ''))
    expect(code).toHaveLength(elements(main, 'pre').length)
    expect(code).toEqual(
      expect.arrayContaining(copied.map((text) => text.replaceAll('\u007f', '\n'))),
    )
    const cells = elements(main, 'td', 'th').map(textOf)
    expect(nodes(tree, 'tableCell').map(textOf).filter(Boolean)).toEqual(cells.filter(Boolean))
  })

  it('begins with its title, and is only Markdown', async () => {
    const markdown = await read(versionOf(page))
    const tree = markdownToMdast(markdown)
    expect(markdown).toMatch(/^# \S/)
    expect(
      nodes(tree, 'heading').filter((node) => 'depth' in node && node.depth === 1),
    ).toHaveLength(1)
    expect(nodes(tree, 'html')).toEqual([])
    expect(markdown).not.toMatch(/Section titled|Copy to clipboard|On this page|Terminal window/)
  })

  it('links to Markdown versions of other pages', async () => {
    const tree = markdownToMdast(await read(versionOf(page)))
    const targets = nodes(tree, 'link').map((node) => ('url' in node ? node.url : ''))
    for (const target of targets) {
      expect(target).toMatch(/^(https?:\/\/|mailto:|\/([^#]*\.\w+)(#|$))/)
    }
  })

  it('is linked in the head of the page', async () => {
    const html = await read(`${page}index.html`)
    const links = elements(htmlToHast(html), 'link').filter(
      ({ properties }) => properties.type === 'text/markdown',
    )
    expect(links.map(({ properties }) => properties.href)).toEqual([versionOf(page)])
  })
})

describe('llms.txt', () => {
  it('has the form of llmstxt.org', async () => {
    const tree = markdownToMdast(await read('llms.txt'))
    const [title, summary, ...rest] = 'children' in tree ? (tree.children as MdastNode[]) : []
    expect(title).toMatchObject({ type: 'heading', depth: 1 })
    expect(summary).toMatchObject({ type: 'blockquote' })
    expect(textOf(summary as MdastNode)).not.toBe('')
    const headings = rest.filter(({ type }) => type === 'heading')
    expect(headings.length).toBeGreaterThan(4)
    for (const heading of headings) expect(heading).toMatchObject({ depth: 2 })
  })

  it('links to every page', async () => {
    const targets = linksOf(await read('llms.txt'))
    const expected = pages.map(versionOf)
    expect(targets.toSorted()).toEqual([...expected, '/llms-full.txt'].toSorted())
    for (const target of targets) expect(await read(target)).not.toBe('')
  })

  it('states the size of llms-full.txt, which has the start page, every guide and no operation', async () => {
    const full = await read('llms-full.txt')
    expect(await read('llms.txt')).toContain(`${Math.ceil(Buffer.byteLength(full) / 1000)} kB`)
    const texts = ['/start/', ...pages.filter((page) => page.startsWith('/guides/'))]
    for (const page of texts) expect(full).toContain(await read(versionOf(page)))
    expect(full).not.toContain('Page: /highlevel/operations/')
  })
})

function linksOf(markdown: string): string[] {
  const links = nodes(markdownToMdast(markdown), 'link')
  return links.map((node) => ('url' in node ? node.url : ''))
}

/** Returns the elements of these names, in order. */
function elements(tree: Tree, ...names: string[]): Element[] {
  const found = nodes(tree, 'element') as Element[]
  return found.filter(({ tagName }) => names.includes(tagName))
}

/** Returns the nodes of a type, in order, except in forms. */
function nodes(tree: Tree, type: string): Tree[] {
  if ('tagName' in tree && tree.tagName === 'form') return []
  const inner = 'children' in tree ? (tree.children as Tree[]) : []
  return [...(tree.type === type ? [tree] : []), ...inner.flatMap((child) => nodes(child, type))]
}

/** Returns the text of a node without white space and visual-only parts. */
function textOf(node: Tree): string {
  if ('value' in node) return String(node.value).replace(/\s+/g, '')
  if (node.type === 'element' && (node as Element).properties.ariaHidden === 'true') return ''
  return 'children' in node ? (node.children as Tree[]).map(textOf).join('') : ''
}
