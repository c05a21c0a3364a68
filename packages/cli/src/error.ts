/** Unusable input of the command. Its message is shown to the user. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Checks whether an error is a `UsageError`, also that of another copy of this package. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && error.name === 'UsageError'
