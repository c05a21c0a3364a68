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
  const text = await inFolder(async (folder) => {
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
  return parse(text, { label: name, file: name })
}

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
