import { access } from './access.ts'
import type { Column } from './fact.ts'
import { methods } from './methods.ts'
import { repeats } from './repeats.ts'
import { replies } from './replies.ts'
import { requests } from './requests.ts'

/** A part of the matrix: a row for each vendor. */
export interface Table {
  caption: string
  columns: Column[]
}

/** The matrix, a table for each question. */
export const tables = {
  methods: { caption: 'What each vendor can do', columns: methods },
  requests: { caption: 'How many tags go in one request, and how long', columns: requests },
  replies: { caption: 'What each reply tells', columns: replies },
  repeats: { caption: 'What is repeated after a failure', columns: repeats },
  access: { caption: 'What each vendor asks for, and how much it takes', columns: access },
} satisfies Record<string, Table>
