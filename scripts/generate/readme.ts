import { environmentName } from '../lib/naming.ts'
import { methodNames, readMethods } from './method.ts'
import { requiredOptions } from './options.ts'
import type { Document } from './spec.ts'

const begin = '<!-- vendors: written by `pnpm generate` -->'
const end = '<!-- /vendors -->'

/** Replaces the table in the repository's README that lists the capabilities of each vendor. */
export function emitVendors(readme: string, documents: ReadonlyMap<string, Document>): string {
  const rows = [...documents].map(([name, document]) => emitRow(name, document))
  const table = [
    `| vendor | ${methodNames.map((method) => `\`${method}\``).join(' | ')} | a contact is named by | environment variables of \`tags\` |`,
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
  const known = unified ? readMethods(name, document, unified) : []
  const methods = methodNames.map((method) => {
    const route = known.find((one) => one.name === method)?.route
    if (!route) return '–'
    const certainty = route.operation['x-source']?.certainty
    return certainty === 'documented' ? 'yes' : `yes, ${certainty}`
  })
  const contact = Object.keys(unified?.contact ?? {}).join(', ')
  const variables = requiredOptions(document).map(
    (option) => `\`${environmentName(name, option)}\``,
  )
  const link = `[${document.info.title}](packages/${name}#readme)`
  return `| ${[link, ...methods, contact, variables.join(', ')].join(' | ')} |`
}
