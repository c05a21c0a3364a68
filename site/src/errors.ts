/** What the codes of errors mean, from the code that gives them and from the specs. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TagsError, TagsErrorCode } from '@tags/core'
import type { Classify } from '@tags/core/adapter'
import { codeOf, isRepeatable } from '@tags/core/tools'
import { responses, routes } from '@tags/scripts/spec'
import { packages } from './folders.ts'
import { type Vendor, vendors } from './vendors.ts'

/** A code, as the docstring of `TagsErrorCode` explains it. */
export interface ErrorCode {
  code: TagsErrorCode
  /** One line of Markdown. */
  meaning: string
  /** What a client repeats that failed so: any, what may be done twice, what a new credential may mend, or nothing. */
  repeated: 'any' | 'safe' | 'renewed' | 'none'
}

const source = readFileSync(join(packages, 'core/src/error.ts'), 'utf8')

/** Every code, in the order of the docstring. */
export const codes: ErrorCode[] = [
  ...source.matchAll(/^ \* - `(\w+)`: (.*(?:\n \* {3}.*)*)/gm),
].map(([, code = '', meaning = '']) => ({
  code: code as TagsErrorCode,
  meaning: (meaning.charAt(0).toUpperCase() + meaning.slice(1)).replace(/\n \* +/g, ' '),
  repeated: repetition(code as TagsErrorCode),
}))

/** Where a spec has a code. */
export interface Occurrence {
  vendor: Vendor
  status: number
  code: TagsErrorCode
  /** Of the response's example, where it is its body that tells the code. */
  summary?: string | undefined
}

/** Where the specs have codes, by vendor and status. */
export const occurrences: Occurrence[] = (await Promise.all(vendors.map(occurrencesAt))).flat()

/** Asks the request path, with every status that has the code. */
function repetition(code: TagsErrorCode): ErrorCode['repeated'] {
  if (code === 'unauthorized') return 'renewed'
  const statuses = Array.from({ length: 300 }, (_, index) => 300 + index)
  const failures = [undefined, ...statuses.filter((status) => codeOf(status) === code)]
  const isRepeated = (method: string) =>
    failures.some((status) => isRepeatable(method, { id: '' }, { code, status } as TagsError))
  return isRepeated('POST') ? 'any' : isRepeated('GET') ? 'safe' : 'none'
}

/** The examples of a response, which a vendor's `classify` is asked about. */
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
      const { examples = {} } = (content?.['application/json'] ?? {}) as Examples
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

/** What a person has written beside a vendor's spec to tell errors by their body. */
export async function classifyOf(vendor: string): Promise<Classify> {
  const path = join(packages, vendor, 'src/error.ts')
  if (!existsSync(path)) return () => ({})
  const { classify } = await import(/* @vite-ignore */ pathToFileURL(path).href)
  return classify
}
