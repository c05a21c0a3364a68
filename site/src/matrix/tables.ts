import { access } from './access.ts'
import { calls } from './calls.ts'
import { contacts } from './contacts.ts'
import type { Column } from './fact.ts'
import { methods } from './methods.ts'
import { repeats } from './repeats.ts'
import { replies } from './replies.ts'
import { requests } from './requests.ts'

/** A table of the matrix, with a row for each vendor. */
export interface Table {
  caption: string
  columns: Column[]
}

/** The tables of the matrix. */
export const tables = {
  methods: { caption: 'Methods of each vendor', columns: methods },
  contacts: { caption: 'How a contact is found', columns: contacts },
  calls: { caption: 'Requests of each call', columns: calls },
  requests: { caption: 'Limits of tags in one request', columns: requests },
  replies: { caption: 'Values in each result', columns: replies },
  repeats: { caption: 'Retries after a failure', columns: repeats },
  access: { caption: 'Credential, options and rate limits of each vendor', columns: access },
} satisfies Record<string, Table>
