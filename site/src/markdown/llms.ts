import { routes } from '@tags/scripts/document'
import type { Document } from '@tags/scripts/spec'
import { command, shared } from '../folders.ts'
import { operationPage } from '../links.ts'
import type { Page } from './page.ts'
import { markdownPath } from './path.ts'

/** The parts of a vendor that an index needs. */
interface Vendor {
  name: string
  title: string
  document: Document
}

interface Section {
  title: string
  pages: Page[]
}

/** Writes `/llms.txt`, an index for coding assistants in the format of llmstxt.org. */
export function emitIndex(pages: Page[], vendors: Vendor[], full: string): string {
  const [home] = pages.filter(({ path }) => path === '/')
  const operations = new Map(
    vendors.flatMap(({ name, document }) =>
      routes(document).map(({ method, path, operation }) => [
        operationPage(name, operation.operationId),
        `\`${method} ${path}\``,
      ]),
    ),
  )
  const size = Math.ceil(Buffer.byteLength(full) / 1000)
  return `${[
    `# ${home?.title ?? ''}`,
    `> ${home?.description ?? ''}`,
    `Every page of this site is also available as Markdown: \`/start/\` is \`/start.md\`. The file [llms-full.txt](/llms-full.txt), ${size} kB, contains the start page, all guides, the surprises and the overviews.`,
    ...sectionsOf(pages, vendors).flatMap(({ title, pages }) => [
      `## ${title}`,
      pages.map((page) => emitLink(page, operations.get(page.path))).join('\n'),
    ]),
  ].join('\n\n')}\n`
}

function emitLink({ path, title, description }: Page, operation = description): string {
  return `- [${title}](${markdownPath(path)})${operation && `: ${operation}`}`
}

/** Writes `/llms-full.txt`: the guides and the surprises in full, and the overviews of the references. */
export function emitFull(pages: Page[], vendors: Vendor[]): string {
  const chosen = sectionsOf(pages, vendors).flatMap(({ pages }) =>
    pages.filter(({ path }) => /^\/(guides\/)?[^/]+\/$/.test(path)),
  )
  return chosen.map(({ path, markdown }) => `Page: ${path}\n\n${markdown}`).join('\n---\n\n')
}

/** Groups the pages by topic, each in the order of its sidebar. */
function sectionsOf(pages: Page[], vendors: Vendor[]): Section[] {
  const topics: [title: string, begin: RegExp][] = [
    ['Start', /^\/(start\/)?$/],
    ['Guides', /^\/guides\//],
    ['Surprises', /^\/surprises\//],
    ...vendors.map(({ name, title }): [string, RegExp] => [title, new RegExp(`^/${name}/`)]),
    ...[...shared, command].map((name): [string, RegExp] => [
      `@tags/${name}`,
      new RegExp(`^/${name}/`),
    ]),
    ['Promises', /^\/promises\//],
  ]
  return topics
    .map(([title, begin]) => ({
      title,
      pages: pages
        .filter(({ path }) => begin.test(path))
        .sort((one, other) => one.position - other.position || (one.path < other.path ? -1 : 1)),
    }))
    .filter(({ pages }) => pages.length > 0)
}
