import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro/content/config'
import type { Loader, LoaderContext } from 'astro/loaders'
import { z } from 'astro/zod'
import { changelogPage } from './changelog/page.ts'
import { readHistories } from './changelog/read.ts'
import { resultsPage } from './results.ts'

/** The pages in src/content/docs, those of results with the file that a command wrote, and the changelogs. */
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
      const description = `What changed in each release of ${history.name}, and what waits for the next.`
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
      // The file of results that follows the page's own text, from the root of the repository.
      extend: z.object({ results: z.string().optional() }),
    }),
  }),
}
