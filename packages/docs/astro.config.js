import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import openapi, { createOpenAPISidebarGroup } from 'starlight-openapi'
import topics from 'starlight-sidebar-topics'
import { createStarlightTypeDocPlugin } from 'starlight-typedoc'
import { writeReference } from './src/reference/document.ts'
import { vendors } from './src/vendors.ts'

const [typedoc, coreGroup] = createStarlightTypeDocPlugin()
const references = vendors.map((vendor) => ({ ...vendor, group: createOpenAPISidebarGroup() }))

export default defineConfig({
  // Bundled, its native part would not be found.
  vite: { ssr: { external: ['satteri'] } },
  integrations: [
    starlight({
      title: 'tags',
      plugins: [
        topics(
          [
            {
              id: 'guides',
              label: 'Guides',
              link: '/start/',
              items: [
                'start',
                { label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] },
              ],
            },
            { id: 'core', label: '@tags/core', link: '/core/', items: [coreGroup] },
            ...references.map(({ name, title, group }) => ({
              id: name,
              label: title,
              link: `/${name}/`,
              items: [group],
            })),
          ],
          {
            topics: Object.fromEntries([
              ['core', ['/core', '/core/**/*']],
              ...vendors.map(({ name }) => [name, [`/${name}`, `/${name}/**/*`]]),
            ]),
          },
        ),
        openapi(
          references.map((vendor) => ({
            base: vendor.name,
            schema: writeReference(vendor),
            sidebar: {
              group: vendor.group,
              label: 'Operations',
              operations: { labels: 'summary' },
            },
          })),
        ),
        typedoc({
          entryPoints: ['../core/src/index.ts', '../core/src/drift.ts'],
          tsconfig: '../core/tsconfig.json',
          output: 'core',
        }),
      ],
    }),
  ],
})
