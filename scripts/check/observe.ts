import { createChecker, type Drift } from '@tags/drift'
import { nameOf } from '../diff/format/entry.ts'
import type { Parsed } from '../diff/side/document.ts'
import { resolve } from '../generate/spec.ts'
import { find, pointerOf, tokensOf } from '../lib/pointer.ts'
import { factOf, targetOf } from './fact.ts'
import type { Exchange } from './har.ts'
import type { Finding, OperationReport, VendorReport } from './report.ts'

/** Collects the differences in the traffic of one vendor. */
export interface Observer {
  see(exchange: Exchange): void
  report(): VendorReport
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Creates an observer that compares traffic with a spec and counts findings and covered operations. */
export function observe(vendor: string, parsed: Parsed): Observer {
  const checker = createChecker(parsed.document)
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
      const once = new Map(drifts.map((drift) => [drift.fingerprint, drift]))
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
      findings: sorted([...findings.values()], [...operations.keys()]),
    }),
  }
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

function sorted(findings: Finding[], operations: string[]): Finding[] {
  const labelOf = ({ operation }: Finding) => (operation ? nameOf(operation) : '')
  const rank = (finding: Finding) => {
    const index = operations.indexOf(labelOf(finding))
    return index === -1 ? operations.length : index
  }
  const key = (finding: Finding) =>
    [labelOf(finding), finding.place, finding.rule, finding.found].join('\n')
  return findings.sort((one, other) => {
    const [first, second] = [key(one), key(other)]
    return rank(one) - rank(other) || (first < second ? -1 : first > second ? 1 : 0)
  })
}
