import { readFile, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { type Parsed, parse } from '../diff/side/document.ts'
import { inFolder, run } from '../lib/command.ts'
import { InputError } from '../lib/input.ts'
import { isObject } from '../redocly/context.ts'
import type { LostReference } from './report.ts'

/** The bounds for a document that is read from a URL. */
export interface Bounds {
  /** The time for the document and the files that it refers to, in seconds. */
  timeout: number
  /** The size of the document, in MiB. */
  size?: number
}

/** Takes a reference of a document that leads nowhere. */
export type OnLost = (reference: LostReference) => void

/**
 * Reads a vendor's OpenAPI document with its references, from a file or a URL.
 * @throws {InputError} if it does not exist, has broken references, is not OpenAPI, or exceeds the bounds.
 * With `onLost`, a document is read without its broken references to other files.
 */
export async function readUpstream(
  root: string,
  name: string,
  bounds: Bounds,
  onLost?: OnLost,
): Promise<Parsed> {
  const isThere = isUrl(name) || (await stat(name).catch(() => undefined))?.isFile()
  if (!isThere) throw new InputError(`There is no file ${name}.`)
  const label = { label: name, file: name }
  const late = new InputError(
    `${name}: it was not read completely within ${bounds.timeout} s. Give it more time with --timeout SECONDS.`,
  )
  const limit = new AbortController()
  const timer = isUrl(name) && setTimeout(() => limit.abort(late), bounds.timeout * 1000)
  try {
    const text = await textOf(name, bounds, limit.signal)
    try {
      return parse(text, label)
    } catch (error) {
      if (/ leads back to itself\.$/.test((error as Error).message)) throw error
    }
    // It refers to other files, or Redocly explains the error.
    try {
      return parse(await bundle(root, name, limit.signal), label)
    } catch (error) {
      if (!onLost || limit.signal.aborted) throw error
      const lost = new Set<string>()
      const whole = withoutFiles(text, lost)
      if (lost.size === 0) throw error
      const parsed = parse(whole, label)
      for (const reference of lost) onLost({ document: name, reference })
      return parsed
    }
  } finally {
    if (timer) clearTimeout(timer)
  }
}

/** Reads a file or a URL; a URL that cannot be read is left to Redocly, which explains the error. */
async function textOf(name: string, { size = 64 }: Bounds, signal: AbortSignal): Promise<string> {
  if (!isUrl(name)) return readFile(name, 'utf8')
  try {
    const response = await fetch(name, { signal })
    if (!response.ok) return ''
    const decoder = new TextDecoder()
    let text = ''
    let bytes = 0
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length
      if (bytes > size * 2 ** 20) throw new InputError(`${name}: it is larger than ${size} MiB.`)
      text += decoder.decode(chunk, { stream: true })
    }
    return text + decoder.decode()
  } catch (error) {
    if (error instanceof InputError) throw error
    return ''
  }
}

/** Removes the references to other files from a document in YAML or JSON, and collects them in `lost`. */
function withoutFiles(text: string, lost: Set<string>): string {
  const document = parseYaml(text, { logLevel: 'silent' })
  return JSON.stringify(document, (_, value) => {
    if (!isObject(value) || typeof value.$ref !== 'string' || value.$ref.startsWith('#'))
      return value
    const { $ref, ...rest } = value
    lost.add(String($ref))
    return rest
  })
}

/** Joins a document and the files that it refers to, in a process of its own. */
const bundle = (root: string, name: string, signal: AbortSignal): Promise<string> =>
  inFolder(async (folder) => {
    const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
    const bundled = join(folder, 'bundled.json')
    const args = [cli, 'bundle', isUrl(name) ? name : resolve(name), `--output=${bundled}`]
    await run(process.execPath, args, { cwd: folder, signal }).catch((error: Error) => {
      if (error instanceof InputError) throw error
      const { message } = error
      throw new InputError(
        lostIn(message, folder) ?? `${name}: it cannot be read: ${said(message)}`,
      )
    })
    return readFile(bundled, 'utf8')
  })

const isUrl = (name: string): boolean => /^https?:\/\//.test(name)

/** Finds the first reference that Redocly could not resolve, which may be in another file. */
function lostIn(output: string, folder: string): string | undefined {
  const [, path = '', place, reason] =
    /^\[1\] (.*?):(\d+:\d+) at .*\n\s*Can't resolve \$ref(: .*)?$/m.exec(output) ?? []
  if (!place) return undefined
  const file = isUrl(path) ? path : relative(process.cwd(), resolve(folder, path))
  return sentence(`${file}:${place}: its \`$ref\` cannot be followed${reason ?? ''}`)
}

/** Shortens any other message of Redocly. */
const said = (output: string): string =>
  sentence((/^ {2}- (.*)$/m.exec(output)?.[1] ?? output).replace(/^Failed to load \S+ /, ''))

const sentence = (text: string): string => text.trim().replace(/\.?$/, '.')
