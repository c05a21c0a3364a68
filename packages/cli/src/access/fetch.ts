import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { pipeline, type Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import type { FetchInit, FetchResponse } from '@tags/core'

/**
 * Sends a request by `node:http`, which takes a quarter of the processor time and of the memory of the platform's
 * `fetch`. Does not follow redirects, and uses the proxy that Node reads from the environment.
 */
export const httpFetch = (
  url: string,
  { method, headers, body, signal }: FetchInit,
): Promise<FetchResponse> =>
  new Promise((resolve, reject) => {
    const { request } = url.startsWith('https:') ? https : http
    const options = {
      method,
      headers: { 'accept-encoding': 'gzip', ...lengthOf(body), ...headers },
    }
    const sent = request(url, options, (message) => resolve(responseOf(message)))
    sent.on('error', (error) => reject(plainError(error)))
    const abort = () => sent.destroy(signal.reason)
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
    else sent.end(body)
  })

/** Returns the header without which Node would send the body of a DELETE without a length. */
const lengthOf = (body: string | undefined) =>
  body === undefined ? undefined : { 'content-length': Buffer.byteLength(body) }

function responseOf(message: IncomingMessage): FetchResponse {
  const { statusCode: status = 0, statusMessage: statusText = '' } = message
  // Whoever reads the body gets the error; nobody does after the call is over.
  const body = decoded(message).on('error', () => {})
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText,
    headers: { get: headerOf(message) },
    // Not the stream itself: it leads to the request with the credential, and a response may be printed.
    body: { [Symbol.asyncIterator]: () => body[Symbol.asyncIterator]() },
    text: () => text(body),
  }
}

/** Returns the function that finds a header; a repeated one has all its values, as in the platform's `Headers`. */
const headerOf = (message: IncomingMessage) => (name: string) =>
  message.headersDistinct[name.toLowerCase()]?.join(', ') ?? null

function decoded(message: IncomingMessage): Readable {
  if (message.headers['content-encoding'] !== 'gzip') return message
  return pipeline(message, createGunzip(), () => {})
}

/** Gives an error of Node the name and the message by which a client tells what happened. */
function plainError(error: Error & { code?: string }): Error {
  // No address of the host could be reached; the errors differ in the address only.
  if (error instanceof AggregateError) return error.errors[0]
  return error.code?.startsWith('HPE_') ? Object.assign(error, { name: 'HTTPParserError' }) : error
}
