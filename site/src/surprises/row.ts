import type { Certainty } from '../source.ts'

/** The sections of the page, with their titles. */
export const sections = {
  adding: 'Adding and replacing',
  removing: 'Removing',
  replies: 'Successes and failures',
  waiting: 'Rate limits',
  contacts: 'Finding a contact',
  tags: 'Ids and names of tags',
  unknown: 'Tags that nobody knows',
  spelling: 'Case, spaces and length',
  access: 'Versions, hosts and credentials',
  files: 'Exports and other files',
  tools: 'Mocks, linters and installers',
} as const

export type Section = keyof typeof sections

/** A test that shows that our clients or tools handle a surprise. */
export interface Proof {
  /** The path from the root of the repository. */
  file: string
  /** The title of the test, behind those of the groups it is in. */
  test: string
}

/** The test of a row that is named after it. */
export const proofOf = (id: string): Proof => ({
  file: 'tests/conformance/test/surprises.test.ts',
  test: id,
})

/** A row of the page: what one would guess, and what is true. */
export interface Row {
  /** The anchor of the row. */
  id: string
  /** The rule that found the row in a spec. */
  rule?: string
  /** The vendor, or the file or tool. */
  vendor: string
  /** A line of Markdown, as are `truth` and `source`. */
  guess: string
  truth: string
  certainty: Certainty
  source: string
  section: Section
  /** The page with the details. */
  href?: string
  handled?: Proof
}
