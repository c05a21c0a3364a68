import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { vendors } from '../vendors.ts'
import { emitFull, emitIndex } from './llms.ts'
import { type Page, readPage } from './page.ts'
import { markdownPath } from './path.ts'

/** Writes the Markdown version of each built page next to it, and the indexes llms.txt and llms-full.txt. */
export const markdownVersions: AstroIntegration = {
  name: 'markdown-versions',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir)
      const pages = await readPages(folder)
      for (const { path, markdown } of pages) {
        await writeFile(join(folder, markdownPath(path)), markdown)
      }
      const full = emitFull(pages, vendors)
      await writeFile(join(folder, 'llms-full.txt'), full)
      await writeFile(join(folder, 'llms.txt'), emitIndex(pages, vendors, full))
    },
  },
}

async function readPages(folder: string): Promise<Page[]> {
  const files = await readdir(folder, { recursive: true })
  const paths = files
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
  const pages: Page[] = []
  for (const path of paths.sort()) {
    const page = readPage(path, await readFile(join(folder, path, 'index.html'), 'utf8'))
    if (page) pages.push(page)
  }
  return pages
}
