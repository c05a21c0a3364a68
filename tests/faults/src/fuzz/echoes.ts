import fc from 'fast-check'
import { canary } from '../canary.ts'

/** A credential whose end differs in every encoding. */
export const key = `${canary}/+=&"'<%>\\`

const escaped = (form: (code: string) => string) =>
  key.replace(/[^\w-]/g, (character) => form(character.charCodeAt(0).toString(16)))

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const json = JSON.stringify({ key })
const url = encodeURIComponent(key)

/** The forms in which a server may return the credential. */
export const echoes: readonly string[] = [
  key,
  `Bearer ${key}`,
  url,
  url.replaceAll("'", '%27'),
  url.toLowerCase(),
  encodeURIComponent(url),
  new URLSearchParams({ key }).toString(),
  json,
  json.replaceAll('/', '\\/'),
  JSON.stringify(json),
  escaped((code) => `\\u${code.padStart(4, '0')}`),
  escaped((code) => `%${code}`),
  escaped((code) => `&#x${code};`),
  key.replace(/[&<>"']/g, (character) => entities[character] ?? ''),
  btoa(key),
  btoa(`${key}:`),
]

/** Generates a form of the credential. */
export const echo = fc.constantFrom(...echoes)

const unicode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Generates a JSON text that contains the credential, possibly only after parsing. */
export const echoText = fc.oneof(
  echo.map((text) => JSON.stringify(text)),
  echo.map((text) => JSON.stringify({ [text]: [text] })),
  fc.constant(`["${[...key].map(unicode).join('')}"]`),
)

/** Generates a page that contains the credential. */
export const echoPage = echo.map((text) => `<html><p>You sent: ${text}</p></html>`)
