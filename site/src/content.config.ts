import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro/content/config'
import type { Loader, LoaderContext } from 'astro/loaders'
import { z } from 'astro/zod'
import { changelogPage } from './changelog/format.ts'
import { readHistories } from './changelog/read.ts'
import { resultsPage } from './results.ts'

/** Loads the pages in src/content/docs, adds files of results to their pages, and adds the changelogs. */
const loader: Loader = {
  name: 'docs',
  async load(context) {
    await docsLoader().load(context)
    const { config, store } = context
    const root = join(fileURLToPath(config.root), '..')
    for (const { id, data, body = '' } of store.values()) {
      if (typeof data.results !== 'string') continue
      const text = await readFile(join(root, data.results), 'utf8')
      await add(context, id, data, `${body}\n\n${resultsPage(text, data.results)}`)
    }
    for (const [part, history] of await readHistories(root)) {
      const description = `The changes in each release of ${history.name}, and those for the next one.`
      const data = { title: 'Changelog', description }
      await add(context, `${part}/changelog`, data, changelogPage(history))
    }
  },
}

async function add(
  { config, generateDigest, parseData, renderMarkdown, store }: LoaderContext,
  id: string,
  given: Record<string, unknown>,
  text: string,
): Promise<void> {
  const filePath = `src/content/docs/${id}.md`
  const fileURL = new URL(filePath, config.root)
  const data = await parseData({ id, data: given })
  const rendered = await renderMarkdown(text, { fileURL })
  store.set({ id, data, body: text, filePath, rendered, digest: generateDigest(text) })
}

export const collections = {
  docs: defineCollection({
    loader,
    schema: docsSchema({
      // The path, from the root of the repository, of the file of results that follows the page's own text.
      extend: z.object({ results: z.string().optional() }),
    }),
  }),
}
