/** The sentences about two versions, and their form for two documents of the same age. */
const forms: [RegExp, string][] = [
  [/^`\d+` path parameter/, 'Path parameter'],
  [/^Alternatives were /, 'A choice of alternatives was '],
  [/^Parts were /, 'A combination of schemas was '],
  [/ was added\.$/, " is only in the vendor's document."],
  [/ was set to (.*)\.$/, " is only in the vendor's document: $1."],
  [/ was set\.$/, " is only in the vendor's document."],
  [/ was removed; it was (.*)\.$/, ' is only in our spec: $1.'],
  [/ were removed\.$/, ' are only in our spec.'],
  [/ (?:was removed|is no longer accepted)\.$/, ' is only in our spec.'],
  [/ is no longer always sent\.$/, ' is always sent only in our spec.'],
  [/ became required\.$/, " is required only in the vendor's document."],
  [/ became (.*)\.$/, " is $1 in the vendor's document."],
  [/ changed from (.*) to (.*)\.$/, " is $1 in our spec and $2 in the vendor's document."],
]

/** Rewrites a message about two versions to one about our spec and the vendor's document. */
export const messageOf = (message: string): string =>
  message
    .split(/(?<=\.) (?=[A-Z`])/)
    .map((sentence) => forms.reduce((text, [form, words]) => text.replace(form, words), sentence))
    .join(' ')
