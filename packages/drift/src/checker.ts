import { type Drift, driftOf } from './finding.ts'
import { headersOf } from './header.ts'
import type { Fault, Report } from './judge.ts'
import { judgeRequest } from './request.ts'
import { judgeResponse } from './response.ts'
import { createRouter, methods, type Route } from './route.ts'
import { entries, fieldsOf, plant } from './tree.ts'
import { orOf, plain } from './words.ts'

/** One side of an exchange, as far as it is known. */
export interface Message {
  /** `GET`, in upper or lower case. */
  method: string
  /** Absolute, or from the host on: `/contacts/c1?limit=2`. */
  url: string
  /** Its headers, as a `Headers` gives them. Default: none. */
  headers?: Iterable<readonly [name: string, value: string]>
  /** The text of the body: empty if there was none, absent if it is not known, and then not judged. */
  body?: string
}

/** Holds traffic to a spec. */
export interface Checker {
  /** The operation that a request is for: its method in upper case, and its path as the spec has it. */
  operation(method: string, url: string): { method: string; path: string } | undefined
  /** How a request differs from what its operation takes, each difference once. */
  request(message: Message): Drift[]
  /** How a response differs from what its operation answers, each difference once. */
  response(message: Message & { status: number }): Drift[]
}

/** How a checker finds operations. */
export interface CheckerOptions {
  /** Where the API is if not where the spec's servers are: with which path a URL begins. */
  baseUrl?: string | undefined
}

/**
 * A checker for an OpenAPI document, 3.0 or 3.1, in one piece. It takes any text for a body, and no value
 * of the traffic is in what it finds. A part of the document that is wrong in itself is not judged by.
 * @throws {TypeError} if it is no such document.
 */
export function createChecker(document: object, options: CheckerOptions = {}): Checker {
  const root = plant(document)
  const { openapi, paths } = fieldsOf(root)
  if (!/^3\.[01]/.test(String(openapi)) || typeof paths !== 'object' || !paths) {
    throw new TypeError(
      "createChecker takes an OpenAPI document, such as the 'openapi.json' of a client's package.",
    )
  }
  const { baseUrl } = options
  if (baseUrl !== undefined && !URL.canParse(baseUrl)) {
    throw new TypeError("createChecker: baseUrl must be like 'https://api.example.com/v1'.")
  }
  const route = createRouter(root, baseUrl)

  /** What `look` finds in an operation, or that there is no such operation. */
  function check(
    { method, url }: Message,
    look: (route: Route & Required<Pick<Route, 'operation' | 'item'>>, report: Report) => void,
  ): Drift[] {
    const found = route(method, url)
    if (!found) return []
    const faults = new Map<string, Fault>()
    const report: Report = (fault) => {
      const key = [fault.rule, fault.place, fault.found].join('\n')
      if (!faults.has(key)) faults.set(key, fault)
    }
    const { item, operation } = found
    if (item && operation) look({ ...found, item, operation }, report)
    else report(absence(found))
    const name = `${plain(found.method)} ${found.shown}`
    return [...faults.values()].map(({ rule, place, pointer, expected, found }) =>
      driftOf({ rule, operation: name, place, pointer, expected: expected(), found }),
    )
  }

  return {
    operation(method, url) {
      const found = route(method, url)
      return found?.operation && found.path !== undefined
        ? { method: found.method, path: found.path }
        : undefined
    },
    request: (message) =>
      check(message, ({ item, operation, values }, report) => {
        const { url, headers, body } = message
        const search = new URL(url, 'http://localhost').searchParams
        const asked = { root, item, operation, values, search, headers: headersOf(headers), body }
        judgeRequest(asked, report)
      }),
    response: (message) =>
      message.status < 100 || message.status === 304
        ? []
        : check(message, ({ operation, method }, report) => {
            const { status, headers, body } = message
            const answered = { operation, method, status, headers: headersOf(headers), body }
            judgeResponse(answered, report)
          }),
  }
}

/** That the spec has no such operation. */
function absence({ method, item }: Route): Fault {
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
