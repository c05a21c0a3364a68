/** An operation as the reference shows it: what the client makes of it, and how sure its parts are. */
import {
  constantOf,
  type Document,
  type Operation,
  type Parameter,
  type Route,
  resolve,
} from '@tags/scripts/spec'
import { classifyOf } from '../errors.ts'
import { exportPage } from '../links.ts'
import { inWords } from '../matrix/access.ts'
import { methodsOf } from '../matrix/fact.ts'
import { repetitionOf } from '../matrix/repeats.ts'
import type { Vendor } from '../vendors.ts'
import { code, factList, link, note, paragraphs, prose, sourceOf } from './html.ts'
import { shownContent, shownParameter, shownResponses } from './response.ts'

/** The unified methods that an operation serves. */
export const servedBy = (document: Document, { operationId }: Operation): string[] =>
  methodsOf(document)
    .filter(({ link }) => link.operationId === operationId)
    .map(({ name }) => name)

/** The operation of a route. */
export async function shownOperation(vendor: Vendor, route: Route): Promise<Operation> {
  const { name, document } = vendor
  const { operation, parameters } = route
  const { description, responses } = operation
  const body = operation.requestBody && resolve(document, operation.requestBody)
  return {
    ...operation,
    description: paragraphs(description, facts(vendor, route)) as string,
    parameters: parameters.map((parameter) =>
      shownParameter(document, parameter, sentBy(document, parameter)),
    ),
    ...(body && { requestBody: { ...body, content: shownContent(document, body.content) } }),
    responses: shownResponses(document, responses, await classifyOf(name)),
  }
}

/** What a reader must know before the parameters, as a list of terms. */
function facts({ name, document }: Vendor, { method, path, operation }: Route): string {
  const source = operation['x-source']
  const { text, note: why } = repetitionOf({ method, operation })
  const limits = document['x-rate-limit']?.map(inWords).join('; ')
  const methods = servedBy(document, operation)
  const raw = code(`client.api.${method}('${path}', …)`)
  const unified = methods.map((name) =>
    link(`${exportPage('core', 'TagsClient')}#${name.toLowerCase()}`, code(name)),
  )
  const rows: [term: string, html: string][] = [
    ['Called as', [...unified, raw].join(' or ')],
    ['Repeated', `${link('/start/#retries', text)}: ${prose(why)}`],
    ['Rate limit', link(`/${name}/#rate-limits`, limits ?? 'not documented')],
  ]
  if (source) rows.push(['Source', sourceOf(source)])
  return factList(rows)
}

/** Who sends a parameter that has one value only. */
function sentBy(document: Document, parameter: Parameter): string | undefined {
  if (constantOf(document, parameter) === undefined) return undefined
  return parameter.in === 'header' ? note('The client sends it.') : note('Unified methods send it.')
}
