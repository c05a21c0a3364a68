import type { ContactReference } from '@tags/core'

/** The longest sentence that is kept. */
const longest = 400

/**
 * Takes the contact out of a sentence, so that `contact 4711 not found` of each row is one sentence:
 * `contact {id} not found`. Other addresses, long identifiers and times become `…`.
 */
export function generalize(sentence: string, contact: ContactReference | undefined): string {
  let general = sentence.slice(0, 4 * longest)
  for (const [kind, value] of Object.entries(contact ?? {})) {
    for (const form of formsOf(String(value))) general = replaceWord(general, form, `{${kind}}`)
  }
  general = general.replace(individual, '…')
  return general.length > longest ? `${general.slice(0, longest)}…` : general
}

/** Takes the tags of a row and all numbers out of a sentence. */
export const mask = (sentence: string, tags: readonly string[]): string =>
  tags.reduce((text, tag) => replaceWord(text, tag, '{tag}'), sentence).replace(/\d+/g, '…')

/** The forms in which a vendor writes a value: as given, in a URL, and a phone number without its punctuation. */
function formsOf(value: string): string[] {
  const digits = value.replace(/\D/g, '')
  const forms = [value, encodeURIComponent(value), ...(digits.length >= 7 ? [digits] : [])]
  return forms.sort((a, b) => b.length - a.length)
}

/** Replaces a text where it stands as a word, in any case: the id `5` is no part of `500`. */
function replaceWord(sentence: string, word: string, by: string): string {
  const lower = sentence.toLowerCase()
  // A few letters have another length in lower case.
  const [text, wanted] =
    lower.length === sentence.length ? [lower, word.toLowerCase()] : [sentence, word]
  let at = wanted === '' ? -1 : text.indexOf(wanted)
  if (at < 0) return sentence
  let replaced = ''
  let end = 0
  for (; at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const after = at + wanted.length
    if (letter.test(text.charAt(at - 1)) || letter.test(text.charAt(after))) continue
    replaced += sentence.slice(end, at) + by
    end = after
  }
  return replaced + sentence.slice(end)
}

/** A character that makes a neighbour part of a longer word, or of a text that was put in. */
const letter = /[\p{L}\p{N}{}]/u

/** E-mail addresses, dates with a time, UUIDs, and words of at least 8 characters with digits. */
const individual =
  /[^\s"'<>(),;:]+@[^\s"'<>(),;:]+\.\p{L}+|\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?|(?<![\p{L}\p{N}-])(?=[\p{L}_-]*\d)[\p{L}\p{N}_-]{8,}/gu
