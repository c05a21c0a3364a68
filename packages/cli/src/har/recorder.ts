import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FetchInit } from '@tags/core'
import { createChecker } from '@tags/drift'
import manifest from '../../package.json' with { type: 'json' }
import type { Vendor } from '../access/vendor.ts'
import { UsageError } from '../error.ts'
import { count } from '../output/number.ts'
import { entryOf } from './archive.ts'
import type { Message } from './exchange.ts'
import { createMask } from './mask.ts'

type Mask = ReturnType<typeof createMask>

/** Sends a request. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>

/** Records the anonymised traffic of clients for a file. */
export interface Recorder {
  /** Creates a recording `fetch` for a client of the vendor. It sends with `send`; default: the global `fetch`. */
  fetchOf(vendor: Pick<Vendor, 'document' | 'servers'>, send?: Fetch): Fetch
  /**
   * Writes the file, which only its owner may read, and returns a sentence about it.
   * @throws {UsageError} if it cannot be written.
   */
  write(): string
}

/** The maximum size of a recorded body; a longer one is left out. */
const maxBytes = 10_485_760

/**
 * Creates a recorder for `file`.
 * @throws {UsageError} if the file exists, its folder does not, or the folder is not writable.
 */
export function createRecorder(file: string): Recorder {
  if (existsSync(file)) {
    throw new UsageError(`${file}: the file exists already; --har needs the name of a new file.`)
  }
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${file}: the folder ${dirname(file)} does not exist.`)
  }
  const temporary = `${file}.${process.pid}`
  /** Writes to a temporary file and calls `finish`; removes it if either fails. */
  const writeSafely = (text: string, finish: () => void) => {
    try {
      writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' })
      finish()
    } catch (error) {
      if (existsSync(temporary)) rmSync(temporary)
      // The part after the comma names the temporary file.
      const [reason] = (error as Error).message.split(',')
      throw new UsageError(`${file}: the file could not be written: ${reason}.`)
    }
  }
  writeSafely('', () => rmSync(temporary))
  /** One entry per attempt, in the order in which they began; `undefined` until recorded. */
  const entries: (object | undefined)[] = []
  return {
    fetchOf({ document, servers }, send = globalThis.fetch) {
      const checker = createChecker(document)
      const masks = servers
        .map(({ example }): [string, Mask] => [example, createMask(document, checker, example)])
        .sort(([one], [other]) => other.length - one.length)
      return async (url, init) => {
        const [, mask] = (masks.find(([server]) => url.startsWith(server)) ?? masks[0]) as [
          string,
          Mask,
        ]
        const { method, headers, body } = init
        const request = { headers: Object.entries(headers), body: body ?? '' }
        const place = entries.push(undefined) - 1
        const started = new Date()
        const record = async (status: number, received: Promise<Message>) => {
          const response = await received
          const milliseconds = Date.now() - started.getTime()
          const exchange = mask({ method, url, status, request, response })
          entries[place] = entryOf(exchange, started, milliseconds)
        }
        // A failed recording must not disturb the call; `write` reports it.
        const ignore = () => {}
        try {
          const response = await send(url, init)
          record(response.status, messageOf(response.clone())).catch(ignore)
          return response
        } catch (error) {
          record(0, Promise.resolve({ headers: [] })).catch(ignore)
          throw error
        }
      }
    },
    write() {
      const kept = entries.filter((entry) => entry !== undefined)
      const creator = { name: manifest.name, version: manifest.version }
      const text = JSON.stringify({ log: { version: '1.2', creator, entries: kept } }, null, 2)
      writeSafely(`${text}\n`, () => renameSync(temporary, file))
      const lost = entries.length - kept.length
      return `Recorded ${count(kept.length, 'request')} in ${file}${lost ? `; ${lost} more could not be recorded` : ''}.`
    },
  }
}

/** Reads a response; leaves out a body that breaks off or is too long. */
async function messageOf(message: Response): Promise<Message> {
  const headers = [...message.headers]
  try {
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of message.body ?? []) {
      length += chunk.length
      if (length > maxBytes) return { headers }
      chunks.push(chunk)
    }
    return { headers, body: new TextDecoder().decode(Buffer.concat(chunks)) }
  } catch {
    return { headers }
  }
}
