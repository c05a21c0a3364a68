import { tokensOf } from '../../lib/pointer.ts'

/** A value in a text: the offset of its key, or of itself in a list, and the offset at which it begins. */
interface Child {
  offset: number
  start: number
}

/** The offsets after objects and lists, by the offsets at which they begin. */
type Ends = Map<number, number>

/** Creates a function that finds the offset of a pointer in valid JSON, which it scans at the first call. */
export function createScanner(text: string): (pointer: string) => number | undefined {
  const known = new Map<number, Map<string, Child>>()
  let ends: Ends | undefined

  function childrenOf({ start }: Child): Map<string, Child> {
    ends ??= endsOf(text)
    const children = known.get(start) ?? new Map(membersOf(text, start, ends))
    known.set(start, children)
    return children
  }

  const root = { offset: 0, start: afterSpace(text, 0) }
  return (pointer) =>
    tokensOf(pointer).reduce<Child | undefined>(
      (parent, token) => parent && childrenOf(parent).get(token),
      root,
    )?.offset
}

/** Counts the keys and strings of valid JSON. */
export function countStrings(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', afterString(text, at))) {
    count += 1
  }
  return count
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const isOpening = (code: number): boolean => code === 0x7b || code === 0x5b
const isClosing = (code: number): boolean => code === 0x7d || code === 0x5d

function endsOf(text: string): Ends {
  const ends: Ends = new Map()
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = afterString(text, at) - 1
    else if (isOpening(code)) open.push(at)
    else if (isClosing(code)) ends.set(open.pop() ?? 0, at + 1)
  }
  return ends
}

/** Lists the children of the value that begins at `start`. */
function membersOf(text: string, start: number, ends: Ends): [token: string, Child][] {
  const members: [string, Child][] = []
  const isObject = text[start] === '{'
  if (!ends.has(start)) return members
  let at = afterSpace(text, start + 1)
  while (!isClosing(text.charCodeAt(at))) {
    const end = isObject ? afterString(text, at) : at
    const begin = isObject ? afterSpace(text, afterSpace(text, end) + 1) : at
    const token = isObject ? JSON.parse(text.slice(at, end)) : String(members.length)
    members.push([token, { offset: at, start: begin }])
    at = afterSpace(text, ends.get(begin) ?? afterScalar(text, begin))
    if (text.charCodeAt(at) === comma) at = afterSpace(text, at + 1)
  }
  return members
}

function afterScalar(text: string, start: number): number {
  if (text.charCodeAt(start) === quote) return afterString(text, start)
  let at = start
  while (/[\w.+-]/.test(text.charAt(at))) at += 1
  return at
}

/** Returns the offset after the string whose opening quote is at `start`. */
function afterString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end + 1
}

/** Checks that an odd number of backslashes stands before an offset. */
function isEscaped(text: string, offset: number): boolean {
  let first = offset
  while (text.charCodeAt(first - 1) === backslash) first -= 1
  return (offset - first) % 2 === 1
}

function afterSpace(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) <= 0x20) at += 1
  return at
}
