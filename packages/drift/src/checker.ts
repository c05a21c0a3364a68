import { type Drift, driftOf, type Unexamined } from './finding.ts'
import { isGeneral } from './general.ts'
import { headersOf } from './header.ts'
import { checkRequest } from './request.ts'
import { checkResponse } from './response.ts'
import { createRouter, methods, type Route } from './route.ts'
import type { Fault, Report } from './subject.ts'
import { entries, fieldsOf, type Node, rootOf, unresolved } from './tree.ts'
import { orOf, plain } from './wording.ts'

/** A request or a response, as far as it is known. */
export interface Message {
  /** The method of the request, in upper or lower case. */
  method: string
  /** The URL of the request, absolute or from the path on: `/contacts/c1?limit=2`. */
  url: string
  /** The headers: pairs of a name and a value, such as a `Headers`. Default: none. */
  headers?: Iterable<readonly [name: string, value: string]>
  /** The text of the body: empty if there is no body, absent if it is unknown and must not be checked. */
  body?: string
}

/** Checks traffic against a spec. */
export interface Checker {
  /**
   * Finds the operation of a request: its method in upper case, and its path as the spec writes it.
   * Returns `undefined` if the spec has no such operation.
   */
  operation(method: string, url: string): { method: string; path: string } | undefined
  /** Returns the differences between a request and its operation, each once. */
  request(message: Message): Drift[]
  /**
   * Returns the differences between a response and its operation, each once. A 304, or a status below 100, has
   * none.
   */
  response(message: Message & { status: number }): Drift[]
}

/** The options of a checker. */
export interface CheckerOptions {
  /** Called for each part of a message that is not compared with the spec, once a message. */
  onUnexamined?: ((part: Unexamined) => unknown) | undefined
  /** An absolute URL whose path comes before the spec's paths, in addition to those of the spec's servers. */
  baseUrl?: string | undefined
}

/**
 * Creates a checker for an OpenAPI document, 3.0 or 3.1, in one file. It accepts any text as a body, and its
 * findings hold no value of the traffic. It ignores invalid parts of the document.
 * @throws {TypeError} if `document` is not an OpenAPI document, or `baseUrl` not an absolute URL.
 */
export function createChecker(document: object, options: CheckerOptions = {}): Checker {
  const root = rootOf(document)
  const { openapi, paths } = fieldsOf(root)
  if (!/^3\.[01]/.test(String(openapi)) || typeof paths !== 'object' || !paths) {
    throw new TypeError(
      "createChecker takes an OpenAPI document, such as the 'openapi.json' of a client's package.",
    )
  }
  const { baseUrl, onUnexamined = () => {} } = options
  if (baseUrl !== undefined && !URL.canParse(baseUrl)) {
    throw new TypeError("createChecker: baseUrl must be like 'https://api.example.com/v1'.")
  }
  const route = createRouter(root, baseUrl)
  const collect = collector(route, onUnexamined)

  return {
    operation(method, url) {
      const found = route(method, url)
      return found?.operation && found.path !== undefined
        ? { method: found.method, path: found.path }
        : undefined
    },
    request: checkRequests(root, collect, isGeneral),
    response: (message) =>
      message.status < 100 || message.status === 304
        ? []
        : collect(message, ({ operation, method }, report) => {
            const { status, headers, body } = message
            const response = { operation, method, status, headers: headersOf(headers), body }
            checkResponse(response, report)
          }),
  }
}

/** Finds the operation of a message, and collects the faults that `check` reports. */
type Collect = (
  message: Message,
  check: (route: Route & Required<Pick<Route, 'operation' | 'item'>>, report: Report) => void,
) => Drift[]

/** Creates a function that collects faults, or reports that the spec has no such operation. */
const collector =
  (route: ReturnType<typeof createRouter>, onUnexamined: (part: Unexamined) => unknown): Collect =>
  ({ method, url }, check) => {
    const found = route(method, url)
    if (!found) return []
    const faults = new Map<string, Fault>()
    const skipped = new Map<string, Omit<Unexamined, 'operation'>>()
    const report: Report = {
      fault(fault) {
        const key = [fault.rule, fault.place, fault.found].join('\n')
        if (!faults.has(key)) faults.set(key, fault)
      },
      skip(part) {
        const key = [part.cause, part.pointer].join('\n')
        if (!skipped.has(key)) skipped.set(key, part)
      },
    }
    const { item, operation, lost } = found
    if (item && operation) check({ ...found, item, operation }, report)
    else if (lost) {
      report.skip({ cause: 'reference', place: '', ...unresolved(lost) })
    } else report.fault(missingOperation(found))
    const name = `${plain(found.method)} ${found.shown}`
    for (const part of skipped.values()) onUnexamined({ operation: name, ...part })
    return [...faults.values()].map(({ rule, place, pointer, expected, found }) =>
      driftOf({ rule, operation: name, place, pointer, expected: expected(), found }),
    )
  }

/** Creates a check of requests alone, which come to it directly, with a router of the document. */
export const requestChecker = (
  root: Node,
  route: ReturnType<typeof createRouter>,
): Checker['request'] =>
  checkRequests(
    root,
    collector(route, () => {}),
    (name) => /^x-(request|correlation|trace|client|forwarded|real-ip|sandbox)/.test(name),
  )

const checkRequests =
  (root: Node, collect: Collect, isGeneral: (name: string) => boolean): Checker['request'] =>
  (message) =>
    collect(message, ({ item, operation, values }, report) => {
      const { url, headers, body } = message
      const search = new URL(url, 'http://localhost').searchParams
      const request = {
        root,
        item,
        operation,
        values,
        search,
        headers: headersOf(headers),
        isGeneral,
        body,
      }
      checkRequest(request, report)
    })

/** Makes the fault for a request whose path or method the spec does not have. */
function missingOperation({ method, item }: Route): Fault {
  const known = entries(item).flatMap(([key]) => (methods.includes(key) ? [key.toUpperCase()] : []))
  return {
    rule: 'undocumented-operation',
    place: '',
    pointer: item ? `${item.pointer}/${plain(method.toLowerCase())}` : '#/paths',
    expected: () => (item ? orOf(known) : 'a documented path'),
    found: item ? plain(method) : 'another path',
    isForbidden: true,
  }
}
