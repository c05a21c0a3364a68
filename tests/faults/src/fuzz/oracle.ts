import type { Subject } from './subjects.ts'

/** The first and last of each range of invisible characters: controls, format characters, halves of pairs. */
const invisible = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0001, 0xe0001],
  [0xe0020, 0xe007f],
] as const

/** Checks that a text has no invisible characters, except joiners between others and the tags of a flag. */
export function isVisible(text: string): boolean {
  let isFlag = false
  return Array.from(text).every((character, index, all) => {
    const code = character.codePointAt(0) as number
    const isTag = code >= 0xe0020 && code <= 0xe007f
    isFlag = code === 0x1f3f4 || (isFlag && isTag)
    if (isTag && isFlag) return true
    const isJoiner = code === 0x200c || code === 0x200d
    const around = [all[index - 1], all[index + 1]]
    if (isJoiner && around.every((other) => other?.trim())) return true
    return !invisible.some(([first, last]) => code >= first && code <= last)
  })
}

/** Returns the segment of the path for a contact, if the vendor accepts it. */
export function segmentOf({ sent, contact: form = /^/ }: Subject, value: unknown) {
  if (typeof value !== 'object' || value === null) return undefined
  const given = Object.entries(value).filter(([, item]) => item !== undefined)
  const [[kind, name] = ['', '']] = given
  const prefix = Object.hasOwn(sent, kind) ? sent[kind as 'id'] : undefined
  if (given.length !== 1 || prefix === undefined) return undefined
  const text = Number.isSafeInteger(name) ? String(name) : name
  if (typeof text !== 'string' || text.trim() === '' || !isVisible(text)) return undefined
  if (/^(\.|%2e){1,2}$/i.test(text)) {
    return undefined
  }
  const segment = prefix + text
  return text.isWellFormed() && !text.includes('\0') && form.test(segment) ? segment : undefined
}

/** Returns the text for a path parameter of a raw call. */
export const textOf = (value: unknown): string =>
  value instanceof Date ? value.toJSON() : String(value)

/** Returns the tags to send, in order and without duplicates, if the vendor accepts them all. */
export function tagsOf({ most }: Subject, value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const isRight = (tag: unknown) =>
    typeof tag === 'string' &&
    tag.trim() !== '' &&
    isVisible(tag) &&
    Array.from(tag).length <= (most?.length ?? 1e9)
  const tags = Array.from(value)
  return tags.every(isRight) ? tags.filter((tag, index) => tags.indexOf(tag) === index) : undefined
}
