/** The error of a command for bad input; the message names the expected input. */
export class InputError extends Error {
  override name = 'InputError'
}
