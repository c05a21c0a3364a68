import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { VendorEntry } from './entry.ts'
import { variablesOf } from './environment.ts'

/** How the account of a run differs from that of an earlier one. */
export type AccountMatch = 'same' | 'otherCredential' | 'otherAccount'

/** The account of a vendor, as a journal identifies it. */
export interface Account {
  /**
   * Describes the account in a line: `list id a36b032126, credential 0f1e2d3c:9a8b7c6d`. It has the parts of every
   * request in plain text, and of each secret only a salted hash of eight digits. The salt is new in each description.
   */
  describe: () => string
  /**
   * Compares the account with an earlier description. `otherAccount`: a part of every request differs.
   * `otherCredential`: only a secret differs, such as a token that is renewed every day; it may be of the same account.
   */
  compare: (description: string) => AccountMatch
}

/** The account of a sandbox, which is the same in each run. */
export const sandboxAccount: Account = {
  describe: () => 'sandbox',
  compare: (description) => (description === 'sandbox' ? 'same' : 'otherAccount'),
}

/** Identifies the account that a client with these options uses. */
export function accountOf(
  vendor: VendorEntry,
  options: Readonly<Record<string, unknown>>,
): Account {
  const variables = variablesOf(vendor).filter(
    ({ option }) => option !== 'baseUrl' && options[option] !== undefined,
  )
  const textOf = ({ option }: { option: string }) => String(options[option])
  const parts = variables
    .filter(({ isSecret }) => !isSecret)
    .map((variable) => `${wordsOf(variable.option)} ${JSON.stringify(textOf(variable))}, `)
    .join('')
  const secret = JSON.stringify(variables.filter(({ isSecret }) => isSecret).map(textOf))
  return {
    describe() {
      const salt = randomBytes(8)
      return `${parts}credential ${salt.toString('hex')}:${hashOf(secret, salt).toString('hex')}`
    },
    compare(description) {
      const [, before, salt = '', hash = ''] =
        /^(.*)credential ([0-9a-f]{16}):([0-9a-f]{8})$/.exec(description) ?? []
      if (before !== parts) return 'otherAccount'
      const isSame = timingSafeEqual(
        hashOf(secret, Buffer.from(salt, 'hex')),
        Buffer.from(hash, 'hex'),
      )
      return isSame ? 'same' : 'otherCredential'
    },
  }
}

/** Takes the time of the defaults of scrypt in 1 MB of memory, where they take 16. */
const cost = { N: 1024, p: 16 }

/** Returns a hash that is slow to compute, and too short to recognise a guessed secret. */
const hashOf = (secret: string, salt: Buffer): Buffer => scryptSync(secret, salt, 4, cost)

/** Converts the name of an option to words: `listId` to `list id`. */
const wordsOf = (option: string): string =>
  option.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
