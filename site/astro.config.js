import { satteri } from '@astrojs/markdown-satteri'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import openapi, { createOpenAPISidebarGroup } from 'starlight-openapi'
import topics from 'starlight-sidebar-topics'
import { writeExports, writeOverview } from './src/exports/write.ts'
import { command, shared } from './src/folders.ts'
import { markdownVersions } from './src/markdown/integration.ts'
import { clients } from './src/playground/clients.ts'
import { writeReference } from './src/reference/document.ts'
import { scrollingTables } from './src/scrolling.ts'
import { vendors } from './src/vendors.ts'

const parts = []
for (const name of shared) parts.push({ name, exports: await writeExports(name) })
await writeOverview(command)
const references = vendors.map((vendor) => ({ ...vendor, group: createOpenAPISidebarGroup() }))
const documents = await Promise.all(vendors.map(writeReference))

export default defineConfig({
  // satteri is not bundled, because its native part would not be found.
  vite: {
    plugins: [clients],
    ssr: { external: ['satteri'] },
    // The paths in a vendor's tsconfig lead to declarations without code.
    resolve: { tsconfigPaths: false },
  },
  markdown: { processor: satteri({ hastPlugins: [scrollingTables] }) },
  integrations: [
    starlight({
      title: 'tags',
      customCss: [
        './src/styles/theme.css',
        './src/styles/tables.css',
        './src/styles/methods.css',
        './src/styles/certainty.css',
        './src/styles/reference.css',
      ],
      components: {
        SiteTitle: './src/components/Title.astro',
        PageTitle: './src/components/PageTitle.astro',
        Hero: './src/components/Hero.astro',
        Footer: './src/components/Footer.astro',
      },
      routeMiddleware: ['./src/markdown/alternate.ts', './src/reference/title.ts'],
      plugins: [
        topics(
          [
            {
              id: 'guides',
              label: 'Guides',
              link: '/start/',
              items: [
                'start',
                'surprises',
                { label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] },
              ],
            },
            ...parts.map(({ name, exports }) => ({
              id: name,
              label: `@tags/${name}`,
              link: `/${name}/`,
              items: [
                { label: 'Overview', link: `/${name}/` },
                {
                  label: 'Exports',
                  items: exports.map(({ name, path }) => ({ label: name, link: path })),
                },
                `${name}/changelog`,
              ],
            })),
            {
              id: command,
              label: `@tags/${command}`,
              link: `/${command}/`,
              items: [
                { label: 'Overview', link: `/${command}/` },
                { label: 'Tag a whole list', link: '/guides/tag-a-whole-list/' },
                `${command}/changelog`,
              ],
            },
            ...references.map(({ name, title, group }) => ({
              id: name,
              label: title,
              link: `/${name}/`,
              items: [group, { label: 'Try it', link: `/${name}/try/` }, `${name}/changelog`],
            })),
            {
              id: 'promises',
              label: 'Promises',
              link: '/promises/',
              items: [{ label: 'Promises', items: [{ autogenerate: { directory: 'promises' } }] }],
            },
          ],
          {
            topics: Object.fromEntries(
              [...parts, { name: command }, ...vendors].map(({ name }) => [
                name,
                [`/${name}`, `/${name}/**/*`],
              ]),
            ),
          },
        ),
        openapi(
          references.map((vendor, index) => ({
            base: vendor.name,
            schema: documents[index],
            sidebar: {
              group: vendor.group,
              label: 'Operations',
              collapsed: false,
              operations: { labels: 'summary', badges: true },
            },
            snippets: { operation: false, requestBody: false, response: false },
          })),
        ),
      ],
    }),
    markdownVersions,
  ],
})
