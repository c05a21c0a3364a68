import { camelCase, environmentName, pascalCase } from '../lib/naming.ts'
import { contactForms } from './contact.ts'
import { routes } from './document.ts'
import { hasWebhooks } from './hooks.ts'
import { readMethods } from './method.ts'
import { requiredOptions } from './options.ts'
import { hasPages } from './pages.ts'
import { usualTags } from './samples.ts'
import type { Document, Unified } from './spec.ts'
import { quote } from './text.ts'

/** Emits the hand-written files of a new package, by path. They are written once and never overwritten. */
export function emitPackage(name: string, document: Document): Record<string, string> {
  return {
    'package.json': emitManifest(name, document),
    'README.md': emitReadme(name, document, document['x-unified']),
    'tsconfig.json': `${JSON.stringify({ extends: '../../tsconfig.package.json' })}\n`,
    'src/index.ts': emitIndex(name, document),
    ...(hasWebhooks(document) && { 'src/webhooks.ts': webhookExports }),
  }
}

/** The entry `webhooks` of a package, apart from the client, so that neither costs the users of the other. */
const webhookExports = `export type { TagsErrorCode, TagsErrorDetails } from '@tags/core'
export { isTagsError, TagsError } from '@tags/core/adapter'
export type { WebhookRequest } from '@tags/core/webhook'
export { verifyWebhook, type WebhookEvent, type WebhookOptions } from './generated/hooks.ts'
export type { webhooks } from './generated/schema.ts'
`

function emitManifest(name: string, document: Document): string {
  const { info } = document
  const manifest = {
    name: `@tags/${name}`,
    version: '0.0.0',
    description: `A small typed client for ${info.title}: tags on contacts, and every contact operation.`,
    keywords: [name, 'tags', 'contacts', 'openapi', 'typescript', 'client'],
    license: 'Apache-2.0',
    repository: {
      type: 'git',
      url: 'git+https://github.com/tags-clients/tags.git',
      directory: `packages/${name}`,
    },
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.19' },
    files: ['dist', 'openapi.json', 'changes', 'CHANGELOG.md', 'sbom.cdx.json'],
    exports: {
      '.': './src/index.ts',
      ...(hasWebhooks(document) && { './webhooks': './src/webhooks.ts' }),
      './openapi.json': './openapi.json',
      './changes/*': './changes/*',
      './package.json': './package.json',
    },
    publishConfig: {
      access: 'public',
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        ...(hasWebhooks(document) && {
          './webhooks': { types: './dist/webhooks.d.ts', default: './dist/webhooks.js' },
        }),
        './openapi.json': './openapi.json',
        './changes/*': './changes/*',
        './package.json': './package.json',
      },
    },
    scripts: { build: 'node ../../scripts/build.ts' },
    dependencies: { '@tags/core': 'workspace:^' },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

const emitIndex = (
  name: string,
  document: Document,
): string => `export { createLimiter, isTagsError, TagsError, unwrap } from '@tags/core/adapter'
export type {
  CallOptions,
  ClientOptions,
  Credential,
  Limiter,
  Middleware,
  TagsErrorCode,
  TagsErrorDetails,
  TagsEvent,
  TagsResult,
} from '@tags/core'
export { ${camelCase(name)} } from './generated/client.ts'
export type { ${pascalCase(name)}, ${pascalCase(name)}Options } from './generated/client.ts'
export type { components, operations, paths } from './generated/schema.ts'
export type { ${pascalCase(name)}Contact } from './generated/tags.ts'
${document['x-unified']?.listContacts ? "export type { ListContactsOptions, ListedContact, PagePosition } from '@tags/core'\nexport { listContacts } from './generated/contacts.ts'\n" : ''}${hasPages(document) ? "export { paginate } from './generated/pages.ts'\n" : ''}`

/** Emits the paragraph about the lists that have pages; empty if there are none. */
function emitLists(document: Document): string {
  const [route] = routes(document).filter(({ operation }) => operation['x-pages'])
  if (!route) return ''
  const name = `'${route.method} ${route.path}'${route.method === 'POST' ? ', …' : ''}`
  const parts = [
    ...(document['x-unified']?.listContacts
      ? ["`listContacts(client, { tag: 'vip' })` lists the contacts with a tag, or all of them"]
      : []),
    `\`paginate(client, ${name})\` walks through a list page by page`,
  ]
  return `\`for await\`: ${parts.join(', and ')}.\n\n`
}

/** Emits the paragraph about webhooks; empty if the spec describes none. */
function emitHookNote(name: string, document: Document): string {
  if (!hasWebhooks(document)) return ''
  const key = document['x-hooks']?.signature?.publicKey ? '' : ', { secret }'
  return `\`verifyWebhook({ headers, body }${key})\` of \`@tags/${name}/webhooks\` checks that ${document.info.title} sent a
webhook, and returns its event, typed by the spec. It throws a \`TagsError\` with the code \`unauthorized\` otherwise.

`
}

function emitReadme(name: string, document: Document, unified: Unified | undefined): string {
  const { title, summary = '', description = '' } = document.info
  const factory = camelCase(name)
  const options = requiredOptions(document)
    .map((option) => `${option}: process.env.${environmentName(name, option)}!`)
    .join(', ')
  const contacts = unified ? contactForms(document, unified) : []
  const methods = unified ? readMethods(name, document, unified) : []
  const result = unified?.addTags?.outputs?.tags ? 'const { tags } = ' : ''
  const lines = methods.map(({ name, request }) => {
    if (name === 'getTags') return `const contact = await client.getTags(${contacts[0]})`
    const tags = usualTags(request.tagLimits).map(quote).join(', ')
    return `${name === 'addTags' ? result : ''}await client.${name}(${contacts[0]}, [${tags}])`
  })
  return `# @tags/${name}

A small typed client for ${title}. ${summary}

\`\`\`sh
npm install @tags/${name}
\`\`\`

\`\`\`ts
import { ${factory} } from '@tags/${name}'

const client = ${factory}({ ${options} })
${lines.join('\n')}
\`\`\`

${contacts.length ? `A contact is given as ${contacts.map((form) => `\`${form}\``).join(' or ')}.` : ''}
Every failure is a \`TagsError\` with a \`code\`, such as \`not_found\` or \`rate_limited\`, and a sentence that says what
happened; check for it with \`isTagsError(error)\`. Bad input is refused before anything is sent.

Every other operation is available by method and path, typed by the spec: \`client.api.GET(…)\`,
\`client.api.POST(…)\`. It returns \`{ data, error, response }\`; \`unwrap(…)\` returns the data, or throws the
\`TagsError\`. \`client.api.use(…)\` registers middleware. The spec itself is \`@tags/${name}/openapi.json\`.

${emitLists(document)}${emitHookNote(name, document)}Calls stay within the vendor's rate limits, are repeated where that is safe, and end by their \`deadline\`. A
credential that is a function is called again after a 401. The README of \`@tags/core\` lists the options.

${description.trim()}
`
}
