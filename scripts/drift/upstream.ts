import { readFile, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { type Parsed, parse } from '../diff/side/document.ts'
import { inFolder, run } from '../lib/command.ts'
import { InputError } from '../lib/input.ts'

/**
 * Reads a vendor's OpenAPI document with its references, from a file or a URL.
 * @throws {InputError} if it does not exist, has broken references, or is not OpenAPI.
 */
export async function readUpstream(root: string, name: string): Promise<Parsed> {
  const isThere = isUrl(name) || (await stat(name).catch(() => undefined))?.isFile()
  if (!isThere) throw new InputError(`There is no file ${name}.`)
  const label = { label: name, file: name }
  try {
    return parse(await textOf(name), label)
  } catch {
    // It refers to other files, or Redocly explains the error.
    return parse(await bundle(root, name), label)
  }
}

async function textOf(name: string): Promise<string> {
  if (!isUrl(name)) return readFile(name, 'utf8')
  const response = await fetch(name)
  if (!response.ok) throw new Error(response.statusText)
  return response.text()
}

/** Joins a document and the files that it refers to, in a process of its own. */
const bundle = (root: string, name: string): Promise<string> =>
  inFolder(async (folder) => {
    const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
    const bundled = join(folder, 'bundled.json')
    const args = [cli, 'bundle', isUrl(name) ? name : resolve(name), `--output=${bundled}`]
    await run(process.execPath, args, { cwd: folder }).catch(({ message }: Error) => {
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
