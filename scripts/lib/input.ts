/** What the caller gave is not what a command can work with; the message says what it would take. */
export class InputError extends Error {
  override name = 'InputError'
}
