import type { Access, Failure, JobData } from '@tags/cli/bulk'

/** Creates the check whether a worker may do a job. It returns why not. */
export function refusalOf(
  { vendor: { title }, account, baseUrl }: Access,
  sameAccount: boolean,
): (data: JobData) => Failure | undefined {
  /** Comparing takes a tenth of a second, so that a secret cannot be guessed. */
  const matches = new Map<string, ReturnType<typeof account.compare>>()
  const matchOf = (description: string) => {
    const match = matches.get(description) ?? account.compare(description)
    matches.set(description, match)
    return match
  }
  return ({ version, baseUrl: wanted, account: description }) => {
    if (version !== 1) {
      return {
        code: 'unsupported',
        message: `${title}: a job was added by a newer version of @tags/cli (format ${version}; this one does 1). Update @tags/bullmq and @tags/cli here: npm install @tags/bullmq@latest @tags/cli@latest`,
      }
    }
    if (wanted !== baseUrl) {
      return {
        code: 'invalid',
        message: `${title}: a job is for ${wanted}, and this worker sends to ${baseUrl}. Start it with the base URL of the run.`,
      }
    }
    const match = matchOf(description)
    if (match === 'same' || (match === 'otherCredential' && sameAccount)) return undefined
    return {
      code: 'unauthorized',
      message:
        match === 'otherAccount'
          ? `${title}: a job is for another account than the one of this worker. Start it with the credential of the run, or give the accounts queues of their own with --queue-name.`
          : `${title}: the credential is not the one with which the run began. If it is of the same account, for example because the token was renewed, give --same-account.`,
    }
  }
}
