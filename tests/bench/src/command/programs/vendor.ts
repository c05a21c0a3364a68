/**
 * Loaded before a program: lets the time pass at once, and answers its requests as a vendor that counts them in the way
 * `COUNTER`. Writes down the figures of the requests.
 */
import { EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import https from 'node:https'
import { Readable } from 'node:stream'
import type { FetchInit } from '@tags/core'
import { startClock } from '@tags/faults/clock'
import { type CounterName, createVendor, figuresOf } from '@tags/faults/limits'
import { limit, type Paced, roundTrip } from '../limit.ts'

const start = 1_800_000_000_000
startClock({ now: start, isOver: () => process.exitCode !== undefined })

const vendor = createVendor({
  counter: process.env.COUNTER as CounterName,
  limit,
  roundTrip,
  reports: 'headers of HighLevel',
})

// The SDK sends by `fetch`.
globalThis.fetch = async (input, init) => {
  const { url, method, headers, body } = new Request(input, init)
  const text = body ? await new Response(body).text() : ''
  return vendor.fetch(url, {
    method,
    headers: Object.fromEntries(headers),
    body: text,
  } as FetchInit)
}

// The command sends by `node:https`.
https.request = ((url: string, init: object, onResponse: (message: object) => void) => {
  const end = async (body?: string) => {
    const response = await vendor.fetch(url, { ...init, body } as FetchInit)
    const values = [...response.headers].map(([name, value]) => [name, [value]])
    const message = Object.assign(Readable.from([Buffer.from(await response.arrayBuffer())]), {
      statusCode: response.status,
      statusMessage: response.statusText,
      headers: Object.fromEntries(response.headers),
      headersDistinct: Object.fromEntries(values),
    })
    onResponse(message)
  }
  return Object.assign(new EventEmitter(), { end, destroy() {} })
}) as never

process.once('exit', () => {
  const done = vendor.arrivals.filter(({ status }) => status === 200)
  const paced: Paced = {
    ...figuresOf(vendor.arrivals, limit),
    done: new Set(done.map(({ contact }) => contact)).size,
    seconds: ((vendor.arrivals.at(-1)?.time ?? start) - start) / 1000,
  }
  writeFileSync(process.env.PACED as string, JSON.stringify(paced))
})
