import { access } from './others/access.ts'
import { adding } from './others/adding.ts'
import { contacts } from './others/contacts.ts'
import { files } from './others/files.ts'
import { removing } from './others/removing.ts'
import { replies } from './others/replies.ts'
import { spelling } from './others/spelling.ts'
import { tags } from './others/tags.ts'
import { tools } from './others/tools.ts'
import { unknown } from './others/unknown.ts'
import { waiting } from './others/waiting.ts'
import type { Row } from './row.ts'

/**
 * Surprises that no spec of ours can say: about vendors without a spec, or about effects that OpenAPI does not describe.
 * The source code of a vendor counts as `documented`, and a run of a tool as `recorded`.
 */
export const others: readonly Row[] = [
  ...adding,
  ...removing,
  ...replies,
  ...waiting,
  ...contacts,
  ...tags,
  ...unknown,
  ...spelling,
  ...access,
  ...files,
  ...tools,
]
