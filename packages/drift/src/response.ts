import { judgeBody } from './body.ts'
import { type HeaderValues, isGeneral } from './header.ts'
import { faulter, judge, type Report } from './judge.ts'
import { typesOf } from './schema.ts'
import { meaningOf, schemaAt } from './text.ts'
import { child, entries, fieldsOf, follow, type Node } from './tree.ts'
import { orOf, plain, typesInWords } from './words.ts'

/** What an operation answered. */
export interface Answered {
  operation: Node
  method: string
  status: number
  headers: HeaderValues
  body: string | undefined
}

/** Holds what an operation answered to its responses. */
export function judgeResponse(
  { operation, method, status, headers, body }: Answered,
  report: Report,
): void {
  const fault = faulter(report)
  const responses = child(operation, 'responses')
  const documented = entries(responses)
  const [key, given] =
    [`${status}`, `${Math.floor(status / 100)}XX`, 'DEFAULT']
      .map((key) => documented.find(([documented]) => documented.toUpperCase() === key))
      .find((response) => response) ?? []
  if (!key) {
    const pointer = `${operation.pointer}/responses/${status}`
    const statuses = orOf(documented.map(([status]) => status))
    fault('undocumented-status', `${status}`, pointer, statuses, `${status}`)
    return
  }
  const response = follow(given)
  if (!response) return
  const known = new Map(
    entries(child(response, 'headers')).map(([name, node]) => [name.toLowerCase(), node]),
  )
  for (const [name, given] of known) {
    const node = follow(given)
    if (!node || name === 'content-type') continue
    const place = `${key} header ${plain(name)}`
    const text = headers.get(name)
    const value = text === undefined ? undefined : meaningOf(node, [text], 'response')
    if (value) judge(schemaAt(node), value.value, place, 'response', report)
    if (text !== undefined || fieldsOf(node).required !== true) continue
    const types = typesInWords(typesOf(schemaAt(node)))
    fault('missing-header', place, node.pointer, types, 'nothing')
  }
  for (const name of headers.keys()) {
    if (known.has(name) || isGeneral(name)) continue
    const pointer = `${response.pointer}/headers/${plain(name)}`
    const place = `${key} header ${plain(name)}`
    fault('undocumented-header', place, pointer, 'no such header', 'a header')
  }
  if (body === undefined || method === 'HEAD') return
  const whole = { text: body, type: headers.get('content-type') }
  judgeBody(response, response.pointer, whole, `${key} body`, 'response', report)
}
