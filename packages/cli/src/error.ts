/** The command cannot do anything with what it was given. Its message is for the person. */
export class UsageError extends Error {
  override name = 'UsageError'
}
