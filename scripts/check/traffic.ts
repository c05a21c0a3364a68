import type { Readable } from 'node:stream'
import { type Parsed, parse } from '../diff/side/document.ts'
import { workingTree } from '../diff/side/source.ts'
import { InputError } from '../lib/input.ts'
import { type Exchange, exchangeOf, nameOf, readHar } from './har.ts'
import { type Observer, observe } from './observe.ts'
import type { Report, Unchecked } from './report.ts'
import { type Router, routeByBase, routeByServers } from './servers.ts'
import { uncheckedOf } from './words.ts'

/** The selection of traffic to check. */
export interface Choice {
  /** The vendor; all vendors if it is missing. */
  vendor?: string | undefined
  /** The server of the vendor's traffic, in place of the servers in its spec. */
  baseUrl?: string | undefined
  /** The input that the file name `-` stands for. */
  stdin: Readable
}

/**
 * Compares recorded traffic with the specs in `root`.
 * @throws {InputError} if a file is not HAR, or nothing in it could be checked.
 */
export async function check(root: string, files: string[], choice: Choice): Promise<Report> {
  const specs = await readSpecs(root, choice.vendor)
  const route = routerOf(specs, choice)
  const observers = new Map<string, Observer>()
  const unchecked = { preflights: 0, unanswered: 0, unmodified: 0, unreadable: 0 }
  const elsewhere = new Map<string, number>()
  let total = 0
  for (const file of files) {
    const entries = await readHar(file, choice.stdin)
    total += entries.length
    for (const entry of entries) {
      const exchange = exchangeOf(entry)
      const routed = exchange && route(exchange.url)
      if (!exchange) unchecked.unreadable++
      else if (!routed) {
        const host = hostOf(exchange.url)
        elsewhere.set(host, (elsewhere.get(host) ?? 0) + 1)
      } else if (isPreflight(exchange)) unchecked.preflights++
      else if (exchange.status === 0) unchecked.unanswered++
      else if (exchange.status === 304) unchecked.unmodified++
      else {
        const { vendor, url } = routed
        const observer = observers.get(vendor) ?? observe(vendor, specs.get(vendor) as Parsed)
        observers.set(vendor, observer)
        observer.see({ ...exchange, url })
      }
    }
  }
  const report: Report = {
    format: 2,
    vendors: [...specs.keys()].flatMap((vendor) => observers.get(vendor)?.report() ?? []),
    unchecked: { ...unchecked, away: awayOf(choice), elsewhere: ranked(elsewhere) },
  }
  if (report.vendors.length === 0) {
    throw new InputError(nothing(files, total, report.unchecked, choice))
  }
  return report
}

async function readSpecs(root: string, vendor?: string): Promise<Map<string, Parsed>> {
  const source = workingTree(root)
  const names = (await source.vendors()).sort()
  if (vendor !== undefined && !names.includes(vendor)) {
    throw new InputError(`There is no vendor ${vendor}, only: ${names.join(', ')}.`)
  }
  const wanted = vendor === undefined ? names : [vendor]
  const sides = await source.read(wanted)
  return new Map(
    sides.map(({ text = '', label }, index) => [wanted[index] as string, parse(text, label)]),
  )
}

function routerOf(specs: Map<string, Parsed>, { vendor, baseUrl }: Choice): Router {
  const documents = new Map([...specs].map(([name, { document }]) => [name, document]))
  if (baseUrl === undefined) return routeByServers(documents)
  const document = vendor === undefined ? undefined : documents.get(vendor)
  if (vendor !== undefined && document) return routeByBase(vendor, document, baseUrl)
  throw new InputError('--base-url needs --vendor NAME, which says whose traffic it is.')
}

function awayOf({ vendor, baseUrl }: Choice): string {
  if (vendor === undefined) return 'to servers of no spec'
  if (baseUrl === undefined) return `not to the servers of ${vendor}`
  const { origin, pathname } = new URL(baseUrl)
  return `not below ${origin}${pathname}`
}

const isPreflight = ({ method, request }: Exchange): boolean =>
  method === 'OPTIONS' &&
  request.headers.some(([name]) => name.toLowerCase() === 'access-control-request-method')

/** Returns the host of a URL, with the protocol if it is not HTTPS, and nothing else of the URL. */
function hostOf(url: string): string {
  const { protocol, host } = new URL(url)
  if (protocol === 'https:') return host
  return host ? `${protocol}//${host}` : protocol
}

const ranked = (hosts: Map<string, number>): Unchecked['elsewhere'] =>
  [...hosts]
    .map(([host, requests]) => ({ host, requests }))
    .sort((one, other) => other.requests - one.requests || (one.host < other.host ? -1 : 1))

/** Writes a sentence for recordings without checked requests, with the options that may help. */
function nothing(
  files: string[],
  total: number,
  unchecked: Unchecked,
  { vendor, baseUrl }: Choice,
): string {
  const names = files.map(nameOf).join(', ')
  if (total === 0) return `${names}: no request was recorded.`
  const parts = [`${names}: there is nothing to check.`, uncheckedOf(unchecked)]
  if (unchecked.elsewhere.length > 0) parts.push(adviceOf(vendor, baseUrl))
  return parts.join(' ')
}

function adviceOf(vendor?: string, baseUrl?: string): string {
  if (baseUrl !== undefined) return '`--base-url` must be the beginning of the recorded URLs.'
  const options = vendor === undefined ? '--vendor NAME --base-url URL' : '--base-url URL'
  return `If they go through a proxy or to a mock, give \`${options}\`.`
}
