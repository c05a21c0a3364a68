import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { htmlToHast } from 'satteri'
import { folder } from '../src/serve.ts'

type Root = Parameters<typeof selectAll>[1]
type Element = ReturnType<typeof selectAll>[number]

/** A built page or a part of it, queried by CSS selectors. */
export interface Html {
  all: (selector: string) => Element[]
  /** The elements as the roots of further queries. */
  parts: (selector: string) => Html[]
  /** The text of each element, with single spaces. */
  texts: (selector: string) => string[]
  hrefs: (selector: string) => string[]
}

/** Reads a built page by its path: `/start/`. */
export async function readHtml(path: string): Promise<Html> {
  return query(htmlToHast(await readFile(join(folder, path, 'index.html'), 'utf8')) as Root)
}

function query(root: Root): Html {
  const all = (selector: string) => selectAll(selector, root)
  return {
    all,
    parts: (selector) => all(selector).map(query),
    texts: (selector) => all(selector).map(inLine),
    hrefs: (selector) => all(selector).map(({ properties }) => String(properties.href)),
  }
}

const inLine = (element: Element) => textOf(element).replace(/\s+/g, ' ').trim()
