import { checkBody } from './body.ts'
import { isGeneral } from './general.ts'
import type { HeaderValues } from './header.ts'
import { checkParameter, parameterSchema } from './parameter.ts'
import { typesOf } from './schema.ts'
import { faultReporter, type Report } from './subject.ts'
import { child, entries, fieldsOf, follow, type Node, unresolved } from './tree.ts'
import { orOf, plain, typesInWords } from './wording.ts'

/** A response of an operation. */
export interface OperationResponse {
  operation: Node
  method: string
  status: number
  headers: HeaderValues
  body: string | undefined
}

/** Checks a response against the responses of its operation. */
export function checkResponse(
  { operation, method, status, headers, body }: OperationResponse,
  report: Report,
): void {
  const reportFault = faultReporter(report)
  const responses = child(operation, 'responses')
  const documented = entries(responses)
  const [key, given] =
    [`${status}`, `${Math.floor(status / 100)}XX`, 'DEFAULT']
      .map((key) => documented.find(([documented]) => documented.toUpperCase() === key))
      .find((response) => response) ?? []
  if (!key) {
    const pointer = `${operation.pointer}/responses/${status}`
    const statuses = orOf(documented.map(([status]) => status))
    reportFault('undocumented-status', `${status}`, pointer, statuses, `${status}`)
    return
  }
  const response = follow(given)
  if (!response) {
    report.skip({ cause: 'reference', place: key, ...unresolved(given) })
    return
  }
  const known = new Map(
    entries(child(response, 'headers')).map(([name, node]) => [name.toLowerCase(), node]),
  )
  for (const [name, given] of known) {
    const node = follow(given)
    if (name === 'content-type') continue
    const place = `${key} header ${plain(name)}`
    if (!node) {
      report.skip({ cause: 'reference', place, ...unresolved(given) })
      continue
    }
    const text = headers.get(name)
    if (text !== undefined) checkParameter(node, [text], place, 'response', report)
    if (text !== undefined || fieldsOf(node).required !== true) continue
    const types = typesInWords(typesOf(parameterSchema(node)))
    reportFault('missing-header', place, node.pointer, types, 'nothing')
  }
  for (const name of headers.keys()) {
    if (known.has(name) || isGeneral(name)) continue
    const pointer = `${response.pointer}/headers/${plain(name)}`
    const place = `${key} header ${plain(name)}`
    reportFault('undocumented-header', place, pointer, 'no such header', 'a header')
  }
  if (method === 'HEAD' || ((status === 204 || status === 205) && !body)) return
  const content = { text: body, type: headers.get('content-type') }
  checkBody(response, response.pointer, content, `${key} body`, 'response', report)
}
