/** The error codes with their meanings, from core's source and from the specs. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TagsError, TagsErrorCode } from '@tags/core'
import type { Classify } from '@tags/core/adapter'
import { codeOf, isRepeatable } from '@tags/core/tools'
import { jsonType, responses, routes } from '@tags/scripts/document'
import { packages } from './folders.ts'
import { type Vendor, vendors } from './vendors.ts'

/** An error code, from the doc comment of `TagsErrorCode`. */
export interface ErrorCode {
  code: TagsErrorCode
  /** One line of Markdown. */
  meaning: string
  /** The operations that a client repeats: any, safe ones, any with a renewed credential, or none. */
  repeated: 'any' | 'safe' | 'renewed' | 'none'
}

const source = readFileSync(join(packages, 'core/src/error.ts'), 'utf8')

/** All codes, in the order of the doc comment. */
export const codes: ErrorCode[] = [
  ...source.matchAll(/^ \* - `(\w+)`: (.*(?:\n \* {3}.*)*)/gm),
].map(([, code = '', meaning = '']) => ({
  code: code as TagsErrorCode,
  meaning: (meaning.charAt(0).toUpperCase() + meaning.slice(1)).replace(/\n \* +/g, ' '),
  repeated: repetition(code as TagsErrorCode),
}))

/** A response in a spec that has an error code. */
export interface Occurrence {
  vendor: Vendor
  status: number
  code: TagsErrorCode
  /** The summary of the response's example, if its body determines the code. */
  summary?: string | undefined
}

/** All responses in the specs with error codes, by vendor and status. */
export const occurrences: Occurrence[] = (await Promise.all(vendors.map(occurrencesAt))).flat()

/** Asks core's retry rule, for every status with the code. */
function repetition(code: TagsErrorCode): ErrorCode['repeated'] {
  if (code === 'unauthorized') return 'renewed'
  const statuses = Array.from({ length: 300 }, (_, index) => 300 + index)
  const failures = [undefined, ...statuses.filter((status) => codeOf(status) === code)]
  const isRepeated = (method: string) =>
    failures.some((status) => isRepeatable(method, { id: '' }, { code, status } as TagsError))
  return isRepeated('POST') ? 'any' : isRepeated('GET') ? 'safe' : 'none'
}

/** The examples of a response, which a vendor's `classify` examines. */
interface Examples {
  examples?: Record<string, { summary?: string; value: unknown }>
}

async function occurrencesAt(vendor: Vendor): Promise<Occurrence[]> {
  const { name, document } = vendor
  const classify = await classifyOf(name)
  const found = routes(document)
    .flatMap(({ operation }) => responses(document, operation))
    .filter(([status]) => status >= 300)
    .flatMap(([status, { content, 'x-error': named }]): Occurrence[] => {
      const code = (named ?? codeOf(status)) as TagsErrorCode
      const { examples = {} } = (content?.[jsonType(content) ?? ''] ?? {}) as Examples
      const others = Object.values(examples).map(({ value, summary }) => ({
        vendor,
        status,
        code: classify(status, value).code ?? code,
        summary,
      }))
      return [{ vendor, status, code }, ...others.filter((other) => other.code !== code)]
    })
  const keyed = found.map((one) => [`${one.code} ${one.status} ${one.summary}`, one] as const)
  return [...new Map(keyed).values()].sort((one, other) => one.status - other.status)
}

/** Loads a vendor's hand-written `classify`, which distinguishes errors by their body. */
export async function classifyOf(vendor: string): Promise<Classify> {
  const path = join(packages, vendor, 'src/error.ts')
  if (!existsSync(path)) return () => ({})
  const { classify } = await import(/* @vite-ignore */ pathToFileURL(path).href)
  return classify
}
