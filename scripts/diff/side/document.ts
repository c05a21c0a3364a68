import type { Document } from '../../generate/spec.ts'
import { InputError } from '../../lib/input.ts'
import type { SideLabel } from '../report.ts'
import { findLost, type LostReference } from './references.ts'
import { readTree } from './tree.ts'
import { mustBeOpenApi, type NewKey } from './version.ts'

/** A parsed OpenAPI document. */
export interface Parsed {
  label: SideLabel
  document: Document
  /** The references that lead nowhere. */
  lost: LostReference[]
  /** The keys of OpenAPI 3.2, which the document no longer has. */
  newKeys: NewKey[]
  /** Finds the position of the key or list item that a pointer refers to. */
  locate(pointer: string): Position | undefined
}

interface Position {
  line: number
  column: number
}

/**
 * Parses an OpenAPI document in YAML or JSON.
 * @throws {InputError} if it is not OpenAPI, has keys of OpenAPI 3.2, or a `$ref` to another file or to nothing.
 */
export function parse(text: string, label: SideLabel): Parsed {
  const parsed = parseWithLost(text, label)
  const [newKey] = parsed.newKeys
  if (newKey) {
    throw new InputError(
      `${label.file}: it is OpenAPI ${newKey.version} and has \`${newKey.key}\`, which only OpenAPI 3.2 has. ` +
        'Only the keys of OpenAPI 3.0 and 3.1 can be compared; leave it out on both sides to compare the rest.',
    )
  }
  const [first] = parsed.lost
  if (!first) return parsed
  const { line, column } = parsed.locate(first.pointer) ?? { line: 1, column: 1 }
  throw new InputError(`${label.file}:${line}:${column}: ${first.reason}.`)
}

/**
 * Parses an OpenAPI document as `parse` does, with its references that lead nowhere, and its keys of OpenAPI 3.2.
 * @throws {InputError} if it is not OpenAPI, or refers to other files.
 */
export function parseWithLost(text: string, label: SideLabel): Parsed {
  const positionOf = createPositions(text)
  const fail = (offset: number, message: string): never => {
    const { line, column } = positionOf(offset)
    throw new InputError(`${label.file}:${line}:${column}: ${message}`)
  }
  const tree = readTree(text)
  if ('message' in tree) {
    const { message, offset } = tree
    if (offset === undefined) throw new InputError(`${label.file}: it cannot be read: ${message}`)
    return fail(offset, `this is not valid YAML or JSON: ${message}`)
  }
  const { data, offsetOf } = tree
  const newKeys = mustBeOpenApi(data, label.file)
  const { foreign, own } = findLost(data)
  if (foreign) {
    const advice = `Bundle it first: \`redocly bundle ${label.file} -o bundled.yaml\`.`
    fail(offsetOf(foreign.pointer) ?? 0, `${foreign.reason}. ${advice}`)
  }
  return {
    label,
    document: data as Document,
    lost: own,
    newKeys,
    locate(pointer) {
      const offset = offsetOf(pointer)
      return offset === undefined ? undefined : positionOf(offset)
    },
  }
}

/** Lists the offsets at which lines begin. */
function startsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Creates a function that converts an offset to a line and a column. */
function createPositions(text: string): (offset: number) => Position {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= startsOf(text)
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}
