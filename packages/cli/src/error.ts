/** Unusable input of the command. Its message is shown to the user. */
export class UsageError extends Error {
  override name = 'UsageError'
}
