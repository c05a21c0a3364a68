import { environmentName } from '../lib/naming.ts'
import { requiredOptions } from './options.ts'
import { type Document, routes } from './spec.ts'
import { methodNames } from './tags.ts'

const begin = '<!-- vendors: written by `pnpm generate` -->'
const end = '<!-- /vendors -->'

/** Replaces the table in the repository's README that lists the capabilities of each vendor. */
export function emitVendors(readme: string, documents: ReadonlyMap<string, Document>): string {
  const rows = [...documents].map(([name, document]) => emitRow(name, document))
  const table = [
    `| vendor | ${methodNames.map((method) => `\`${method}\``).join(' | ')} | a contact is named by | credential for \`--live\` |`,
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
  const [before, rest = ''] = readme.split(begin)
  const [, after] = rest.split(end)
  if (after === undefined) throw new Error(`README.md must have the lines ${begin} and ${end}.`)
  return `${before}${begin}\n${table}\n${end}${after}`
}

function emitRow(name: string, document: Document): string {
  const unified = document['x-unified']
  const all = routes(document)
  const methods = methodNames.map((method) => {
    const link = unified?.[method]
    const route = all.find(({ operation }) => operation.operationId === link?.operationId)
    const certainty = route?.operation['x-source']?.certainty
    if (!route) return '–'
    return certainty === 'documented' ? 'yes' : `yes, ${certainty}`
  })
  const contact = Object.keys(unified?.contact ?? {}).join(', ')
  const variables = requiredOptions(document).map(
    (option) => `\`${environmentName(name, option)}\``,
  )
  const link = `[${document.info.title}](packages/${name}#readme)`
  return `| ${[link, ...methods, contact, variables.join(', ')].join(' | ')} |`
}
