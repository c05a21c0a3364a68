/** The sentence for a client that throws an uncatchable error or ends its process otherwise. */
export const crashed = 'it crashed the process'

/** The sentence for a row whose process does not end. */
export const stuck = 'there was no outcome because the process was stuck'

/** The sentence for a client that sends the credential to another origin. */
export const gaveAway = 'the other origin received the credential'

/** The sentence for a client whose error shows the credential, in a row about credentials. */
export const leaked = 'the error shows the credential'

/** The sentence for a client that does not stop. */
export const late = 'a request was sent after the outcome'

/** A few words for each sentence about a failure; the first match counts. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^it crashed the process/, 'crashed the process'],
  [/^there was no outcome/, 'hung'],
  [/^the other origin received/, 'gave the key to the other origin'],
  [/went to the other origin$/, 'followed to the other origin'],
  [/^it reported success/, 'false success'],
  [/^the error shows the credential/, 'leaked the key'],
  [/^the client took \d+ MiB/, 'no limit on the body'],
  [/^it returned /, 'wrong value'],
  [/^the server saw 1 requests instead of [2-9]/, 'no retry'],
  [/^there were (\d+) connections/, '$1 connections'],
  [/^the server saw (\d+) requests/, '$1 requests'],
  [/^request \d+ came /, 'retried too early'],
  [/^the call failed/, 'gave up'],
  [/^it took more than /, 'ended too late'],
  [/^a request was sent after /, 'went on after the outcome'],
  [
    /^the check after the outcome never ended|^the connection is still open/,
    'left a connection open',
  ],
]

/** Formats a result as `passed`, or as `failed:` and a few words that are the same in every run. */
export function cell(wrong: readonly string[]): string {
  if (wrong.length === 0) return 'passed'
  for (const [sentence, text] of words) {
    const found = wrong.map((one) => one.match(sentence)).find((match) => match)
    if (found) return `failed: ${text.replace('$1', found[1] ?? '')}`
  }
  return `failed: ${wrong[0]?.replace(/\b\d+(\.\d+)? (ms|bytes|MiB)\b/g, 'some $2')}`
}
