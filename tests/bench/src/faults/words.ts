/** What is wrong where a client throws what nobody can catch, or ends its process otherwise. */
export const crashed = 'it crashed the process'

/** What is wrong where the process of a row does not come to an end. */
export const stuck = 'there was no outcome because the process was stuck'

/** What is wrong where another origin was given the credential. */
export const gaveAway = 'the other origin was given the credential'

/** What is wrong where the error, in a row about that, shows the credential. */
export const leaked = 'the error shows the credential'

/** What is wrong where a client does not stop. */
export const late = 'a request was sent after the outcome'

/** What each sentence of what is wrong comes to in a few words; the first that fits any is taken. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^it crashed the process/, 'crashed the process'],
  [/^there was no outcome/, 'hung'],
  [/^the other origin was given/, 'gave the key to the other origin'],
  [/went to the other origin$/, 'followed to the other origin'],
  [/^it passed for a success/, 'false success'],
  [/^the error shows the credential/, 'leaked the key'],
  [/^the client took \d+ MiB/, 'no bound on the body'],
  [/^it gave /, 'wrong value'],
  [/^the server saw 1 requests instead of [2-9]/, 'no retry'],
  [/^there were (\d+) connections/, '$1 connections'],
  [/^the server saw (\d+) requests/, '$1 requests'],
  [/^request \d+ came /, 'retried too early'],
  [/^the call failed/, 'gave up'],
  [/^it took more than /, 'ended too late'],
  [/^a request was sent after /, 'went on after the outcome'],
  [
    /^what must hold afterwards never came about|^the connection is still open/,
    'left a connection open',
  ],
]

/** `passed`, or `failed:` and how, in a few words that are the same in every run. */
export function cell(wrong: readonly string[]): string {
  if (wrong.length === 0) return 'passed'
  for (const [sentence, text] of words) {
    const found = wrong.map((one) => one.match(sentence)).find((match) => match)
    if (found) return `failed: ${text.replace('$1', found[1] ?? '')}`
  }
  return `failed: ${wrong[0]?.replace(/\b\d+(\.\d+)? (ms|bytes|MiB)\b/g, 'some $2')}`
}
