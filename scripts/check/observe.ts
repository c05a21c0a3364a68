import { createChecker, type Drift } from '@tags/drift'
import { nameOf } from '../diff/format/entry.ts'
import type { Parsed } from '../diff/side/document.ts'
import { resolve } from '../generate/document.ts'
import { without } from '../lib/list.ts'
import { find, pointerOf, tokensOf } from '../lib/pointer.ts'
import { factOf, targetOf } from './fact.ts'
import type { Exchange } from './har.ts'
import type { Finding, OperationReport, Unexamined, VendorReport } from './report.ts'

/** Collects the differences in the traffic of one vendor. */
export interface Observer {
  see(exchange: Exchange): void
  report(): VendorReport
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Creates an observer that compares traffic with a spec and counts findings and covered operations. */
export function observe(vendor: string, parsed: Parsed): Observer {
  const unexamined = new Map<string, Unexamined>()
  const skip = (part: Omit<Unexamined, 'exchanges'>): void => {
    const { cause, operation, place, pointer } = part
    const key = [cause, operation, place, pointer].join('\n')
    const seen = unexamined.get(key) ?? { ...part, exchanges: 0 }
    seen.exchanges++
    unexamined.set(key, seen)
  }
  const checker = createChecker(parsed.document, { onUnexamined: skip })
  const operations = operationsOf(parsed)
  const findings = new Map<string, Finding>()
  let exchanges = 0
  return {
    see(exchange) {
      const { method, url, status, request, response } = exchange
      exchanges++
      const operation = checker.operation(method, url)
      if (operation) {
        const seen = operations.get(`${operation.method} ${operation.path}`)
        if (seen) count(seen, status)
      }
      const drifts = [
        ...checker.request({ method, url, ...request }),
        ...checker.response({ method, url, status, ...response }),
      ]
      const recorded = drifts.filter((drift) => isRecorded(drift, exchange))
      for (const { operation, place, pointer } of without(drifts, recorded)) {
        skip({ cause: 'headers', operation, place, pointer, detail: '' })
      }
      const once = new Map(recorded.map((drift) => [drift.fingerprint, drift]))
      for (const [fingerprint, drift] of once) {
        const finding = findings.get(fingerprint) ?? findingOf(drift, parsed)
        finding.exchanges++
        findings.set(fingerprint, finding)
      }
    },
    report: () => ({
      vendor,
      file: parsed.label.file,
      exchanges,
      operations: [...operations.values()],
      findings: sorted([...findings.values()], [...operations.keys()], (finding) => [
        finding.operation ? nameOf(finding.operation) : '',
        finding.place,
        finding.rule,
        finding.found,
      ]),
      unexamined: sorted([...unexamined.values()], [...operations.keys()], (part) => [
        part.operation,
        part.place,
        part.cause,
        part.pointer,
      ]),
    }),
  }
}

/** Checks that the part that a finding misses is one that recorders keep: browsers leave out all cookies. */
function isRecorded({ rule, place }: Drift, { request, response }: Exchange): boolean {
  if (rule === 'missing-parameter') {
    return !place.startsWith('cookie.') && !(request.isHeadless && place.startsWith('header.'))
  }
  return rule !== 'missing-header' || !(response.isHeadless || place.endsWith(' header set-cookie'))
}

function operationsOf({ document }: Parsed): Map<string, OperationReport> {
  const operations = new Map<string, OperationReport>()
  for (const [path, entry] of Object.entries(document.paths ?? {})) {
    const item = resolve(document, entry)
    for (const method of methods) {
      const responses = item[method]?.responses
      if (!item[method]) continue
      const operation = `${method.toUpperCase()} ${path}`
      operations.set(operation, {
        operation,
        exchanges: 0,
        responses: Object.keys(responses ?? {}).map((status) => ({ status, exchanges: 0 })),
      })
    }
  }
  return operations
}

function count(operation: OperationReport, status: number): void {
  operation.exchanges++
  const keys = [String(status), `${Math.floor(status / 100)}XX`, 'default']
  const [response] = keys.flatMap((key) =>
    operation.responses.filter((response) => response.status.toUpperCase() === key.toUpperCase()),
  )
  if (response) response.exchanges++
}

function findingOf(drift: Drift, { document, locate }: Parsed): Finding {
  const { fingerprint, operation, place, rule, pointer, expected, found } = drift
  const [method = '', ...path] = operation.split(' ')
  let tokens = tokensOf(pointer)
  while (tokens.length && find(document, tokens) === undefined) tokens = tokens.slice(0, -1)
  const position = locate(pointerOf(tokens)) ?? { line: 1, column: 1 }
  return {
    fingerprint,
    operation: { method, path: path.join(' ') },
    target: targetOf(place),
    place,
    rule,
    ...factOf(drift),
    expected,
    found,
    exchanges: 0,
    spec: { pointer, ...position },
  }
}

/** Sorts parts by the order of their operations in the spec, and then by the text of `keyOf`. */
function sorted<Part>(
  parts: Part[],
  operations: string[],
  keyOf: (part: Part) => [operation: string, ...more: string[]],
): Part[] {
  const rank = (part: Part) => {
    const index = operations.indexOf(keyOf(part)[0])
    return index === -1 ? operations.length : index
  }
  const key = (part: Part) => keyOf(part).join('\n')
  return parts.sort((one, other) => {
    const [first, second] = [key(one), key(other)]
    return rank(one) - rank(other) || (first < second ? -1 : first > second ? 1 : 0)
  })
}
