import type { Kind } from './options.ts'

/** Visible ASCII, without spaces at its ends. */
const simple = /^[!-~](?:[ -~]*[!-~])?$/

/** References as most are: there is nothing to clean, to unwrap or to refuse. */
const usual: Readonly<Record<Kind, RegExp>> = {
  id: /^[\w-]+$/,
  email: /^[\w.+-]+@[\w.-]+$/,
  phone: /^\+?\d+$/,
}

/** Tells, in little time, that a field is a reference as it stands; false if that takes more to find out. */
export const isUsual = (kind: Kind, field: string): boolean => usual[kind].test(field)

const invisible = String.raw`[\p{Cc}\p{Cs}]|(?=\p{Default_Ignorable_Code_Point})\p{Cf}`
/** Spaces and invisible characters, without those that end the flag of a region. */
const edge = String.raw`(?:\s|(?![\u{e0020}-\u{e007f}])(?:${invisible}))+`
const edges = new RegExp(`^${edge}|${edge}$`, 'gu')
/** Invisible characters, and spaces that look like an ordinary one. */
const hidden = new RegExp(String.raw`${invisible}|[\u00a0\u2007\u202f\u2028\u2029]`, 'gu')
/** Joiners between letters, and the flags of regions: the core accepts them. */
const joined = /(?<=\S)[\u200c\u200d](?=\S)|\u{1f3f4}[\u{e0020}-\u{e007f}]+/gu

/** Removes spaces and invisible characters from both ends. */
export const clean = (text: string): string =>
  text === '' || simple.test(text) ? text : text.replace(edges, '')

/** Tells whether a text has characters inside that nobody sees. */
export const hasHidden = (text: string): boolean =>
  !simple.test(text) && text.replace(joined, '').search(hidden) >= 0

/** Formats a text in quotes, with escapes such as `\u{200b}` for invisible characters. */
export function show(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text
  const escaped = (character: string) => `\\u{${character.codePointAt(0)?.toString(16)}}`
  return `'${short.replace(hidden, escaped)}'`
}

const scientific = /^[+-]?\d([.,]\d+)?E[+-]?\d+$/i
const decimal = /^\+?\d+\.0+$/
const failed = /^#(NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!|ERROR!)$/i

/** Removes what a spreadsheet needs to keep a value as text: `="0123"` and `'+1555`. */
export function unwrap(text: string): string {
  if (text[0] !== '=' && text[0] !== "'") return text
  const inner = /^="(.*)"$/.exec(text)?.[1]
  if (inner !== undefined) return clean(inner)
  return /^'[+\d]/.test(text) ? text.slice(1) : text
}

/** Returns a sentence about a reference that cannot be right, whatever its vendor. */
export function referenceProblem(kind: Kind, value: string): string | undefined {
  if (hasHidden(value)) {
    return `the ${kind} ${show(value)} has invisible characters; write it without them.`
  }
  if (failed.test(value)) {
    return `the ${kind} is ${show(value)}, the error of a spreadsheet; write the ${kind} itself, as text.`
  }
  if (value.includes(' ::: ')) {
    return `the field has several values, ${show(value)}; keep one ${kind}.`
  }
  if (kind === 'email') {
    return value.includes('@')
      ? undefined
      : `the email is ${show(value)}; expected an address such as mina@example.com.`
  }
  if (scientific.test(value) && (kind === 'phone' || /[.,+]/.test(value))) {
    return `the ${kind} is ${show(value)}, a number that a spreadsheet has rounded; export the file again and do not open it in a spreadsheet, or format the column as text first.`
  }
  if (decimal.test(value)) {
    return `the ${kind} is ${show(value)}, which a program has changed into a decimal; write it without '${value.slice(value.indexOf('.'))}'.`
  }
  return undefined
}
