/** An operation in the reference, with how the client calls it and the certainty of its parts. */

import { constantOf, resolve, sharedParameters } from '@tags/scripts/document'
import { optionName } from '@tags/scripts/naming'
import type { Document, Link, Operation, Parameter, Route } from '@tags/scripts/spec'
import { classifyOf } from '../errors.ts'
import { exportPage } from '../links.ts'
import { describeLimit } from '../matrix/access.ts'
import { methodsOf, readingOf } from '../matrix/fact.ts'
import { repetitionOf } from '../matrix/repeats.ts'
import type { Vendor } from '../vendors.ts'
import { code, factList, link, note, paragraphs, prose, sourceOf } from './html.ts'
import { shownContent, shownParameter, shownResponses } from './response.ts'

/** Returns the unified methods that call an operation. */
export const servedBy = (document: Document, { operationId }: Operation): string[] =>
  methodsOf(document)
    .filter(({ link }) => link.operationId === operationId)
    .map(({ name }) => name)

/** Returns for what else the client sends an operation: `to find a contact by email`. */
function errandsOf(document: Document, { operationId }: Operation): string[] {
  const { contact = {}, tag = {}, tagging } = document['x-unified'] ?? {}
  const isSent = (link: string | Link | undefined) =>
    typeof link === 'object' && link.operationId === operationId
  const kinds = Object.entries(contact).flatMap(([kind, link]) => (isSent(link) ? [kind] : []))
  const isRead =
    methodsOf(document).some(({ sending }) => sending === 'set') &&
    readingOf(document)?.operation.operationId === operationId
  return [
    ...(kinds.length ? [`to find a contact by ${kinds.map(code).join(' or ')}`] : []),
    ...(isSent(tag.find) ? ['to find the id of a tag'] : []),
    ...(isSent(tag.create) ? ['to create a tag'] : []),
    ...(isSent(tagging) ? ['to find the id of a tag on a contact'] : []),
    ...(isRead ? ['to read the tags before they are replaced'] : []),
  ]
}

/** Returns the operation of a route for the reference. */
export async function shownOperation(vendor: Vendor, route: Route): Promise<Operation> {
  const { name, document } = vendor
  const { operation, parameters } = route
  const { description, responses } = operation
  const body = operation.requestBody && resolve(document, operation.requestBody)
  return {
    ...operation,
    description: paragraphs(description, facts(vendor, route)) as string,
    parameters: parameters.map((parameter) =>
      shownParameter(document, parameter, sentNote(document, parameter)),
    ),
    ...(body && { requestBody: { ...body, content: shownContent(document, body.content) } }),
    responses: shownResponses(document, responses, await classifyOf(name)),
  }
}

/** Returns the facts above the parameters, as a list of terms. */
function facts({ name, document }: Vendor, { method, path, operation }: Route): string {
  const source = operation['x-source']
  const { text, note: reason } = repetitionOf({ method, operation })
  const limits = document['x-rate-limit']?.map(describeLimit).join('; ')
  const methods = servedBy(document, operation)
  const errands = errandsOf(document, operation)
  const raw = code(`client.api.${method}('${path}', …)`)
  const unified = methods.map((name) =>
    link(`${exportPage('core', 'TagsClient')}#${name.toLowerCase()}`, code(name)),
  )
  const rows: [term: string, html: string][] = [
    ['Called as', [...unified, raw].join(' or ')],
    ...(errands.length ? [['Also sent', errands.join(', ')] as [string, string]] : []),
    ['Retried', `${link('/start/#retries', text)}: ${prose(reason)}`],
    ['Rate limit', link(`/${name}/#rate-limits`, limits ?? 'not documented')],
  ]
  if (source) rows.push(['Source', sourceOf(source)])
  return factList(rows)
}

/** Returns a note that the client sends a parameter: one of its options, or the only allowed value. */
function sentNote(document: Document, parameter: Parameter): string | undefined {
  if (sharedParameters(document).some(({ name }) => name === parameter.name)) {
    return note(`The client sends its option ${code(optionName(parameter.name))}.`)
  }
  if (constantOf(document, parameter) === undefined) return undefined
  return parameter.in === 'header' ? note('The client sends it.') : note('Unified methods send it.')
}
