import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ClientOptions } from '@tags/core'
import { createChecker } from '@tags/drift'
import type { Vendor } from '@tags/mocks'
import type { Message } from '@tags/scripts/har'
import manifest from '../../package.json' with { type: 'json' }
import { UsageError } from '../error.ts'
import { count } from '../text.ts'
import { entryOf } from './entry.ts'
import { createMask } from './mask.ts'

/** Keeps the traffic of clients, made anonymous, for a file. */
export interface Recorder {
  /** A `fetch` for a client of the vendor, whose API is at `baseUrl`. */
  fetchOf(vendor: Vendor, baseUrl?: string): NonNullable<ClientOptions['fetch']>
  /** Writes the file, which only its owner may read. @returns a sentence about it. */
  write(): string
}

/** So many bytes of a body are read; of a longer one nothing is kept. */
const longest = 10_485_760

/**
 * A recorder for `file`.
 * @throws {UsageError} if that is there already, its folder is not, or nothing can be written there.
 */
export function createRecorder(file: string): Recorder {
  if (existsSync(file)) {
    throw new UsageError(`${file}: it is there already; --har takes the name of a new file.`)
  }
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${file}: there is no folder ${dirname(file)} to write it in.`)
  }
  const temporary = `${file}.${process.pid}`
  /** Writes beside the file, and finishes with what was written. */
  const put = (text: string, finish: () => void) => {
    try {
      writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' })
      finish()
    } catch (error) {
      if (existsSync(temporary)) rmSync(temporary)
      // What follows the comma names the temporary file.
      const [reason] = (error as Error).message.split(',')
      throw new UsageError(`${file}: it could not be written: ${reason}.`)
    }
  }
  put('', () => rmSync(temporary))
  /** An attempt each, in the order of their beginning. */
  const entries: (object | undefined)[] = []
  return {
    fetchOf(vendor, baseUrl = vendor.document.servers[0].url) {
      const mask = createMask(vendor.document, createChecker(vendor.document), baseUrl)
      return async (url, init) => {
        const { method, headers, body } = init
        const request = { headers: Object.entries(headers), body: body ?? '' }
        const place = entries.push(undefined) - 1
        const started = new Date()
        const keep = async (status: number, received: Promise<Message>) => {
          const response = await received
          const milliseconds = Date.now() - started.getTime()
          const exchange = mask({ method, url, status, request, response })
          entries[place] = entryOf(exchange, started, milliseconds)
        }
        // What cannot be kept must not disturb the call, and is told in the end.
        const ignore = () => {}
        try {
          const response = await globalThis.fetch(url, init)
          keep(response.status, messageOf(response.clone())).catch(ignore)
          return response
        } catch (error) {
          keep(0, Promise.resolve({ headers: [] })).catch(ignore)
          throw error
        }
      }
    },
    write() {
      const kept = entries.filter((entry) => entry !== undefined)
      const creator = { name: manifest.name, version: manifest.version }
      const text = JSON.stringify({ log: { version: '1.2', creator, entries: kept } }, null, 2)
      put(`${text}\n`, () => renameSync(temporary, file))
      const lost = entries.length - kept.length
      return `Recorded ${count(kept.length, 'request')} in ${file}${lost ? `; ${lost} more could not be` : ''}.`
    },
  }
}

/** Reads a response; its body is left out if it breaks off or is too long. */
async function messageOf(message: Response): Promise<Message> {
  const headers = [...message.headers]
  try {
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of message.body ?? []) {
      length += chunk.length
      if (length > longest) return { headers }
      chunks.push(chunk)
    }
    return { headers, body: new TextDecoder().decode(Buffer.concat(chunks)) }
  } catch {
    return { headers }
  }
}
