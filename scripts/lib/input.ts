/** The error of a command for bad input; the message says what was expected. */
export class InputError extends Error {
  override name = 'InputError'
}
