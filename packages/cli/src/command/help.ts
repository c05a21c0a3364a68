import { listVariables } from '../access/environment.ts'
import { vendors } from '../generated/vendors.ts'

/** The part of the help about files. */
export const fileHelp = `
The file is an export as it was downloaded: its delimiter, its encoding and the usual names of
columns are recognised. A row is a contact: the first of id, email and phone that the vendor
takes and that is not empty. Tags are separated by |, by commas or by semicolons. For a file
without the columns vendor and tags, give --vendor and --tags. --columns email="Work e-mail"
names a column that is not recognised, and --columns id= says that there is none.`

/** Returns the part of the help about credentials. */
export const accessHelp = (): string => `
Credentials are taken from the environment, or from the file of --env-file:
${listVariables(vendors)}`

/** The part of the help about a check. */
export const checkHelp = `
No credential is needed. With one, in the environment or in the file of --env-file, the tags of the
account are read where the vendor can list them, and those to add that are new to it are marked.
Nothing else is sent.`

/** The part of the help about exports. */
export const exportHelp = `
The columns are vendor, id, email, phone and tags, as \`tags add\` and \`tags remove\` read them.
A field that the vendor's list does not have is empty. \`tags remove FILE\` removes all tags of the
column; to remove one, give it with --tags. The file is written page by page, with a journal beside
it. After an interruption of any kind, \`tags resume\` goes on after the last page that is in the
file. Nothing is changed at the vendor.`

/** The part of the help about journals. */
export const journalHelp = `
Each run has a journal, beside the CSV file unless --journal says where: contacts.journal.ndjson.
A row is noted before its request is sent, and again with its outcome. After an interruption of
any kind, \`tags resume\` sends the rows that have no outcome. Each row is sent at least once: the
few whose requests were on their way may be sent twice, which changes nothing more at the vendor,
but may start an automation twice.`

/** The part of the help about workers. */
export const workHelp = `
Any number of workers, on any machines, do the rows of a queue: they share the rate limits of the
vendors, and a worker that dies leaves its rows to the others. A worker ends when it is interrupted,
or when a vendor refuses its credential; rows in progress are finished or given back. It needs the
package @tags/bullmq, and ioredis or pg: npm install @tags/bullmq bullmq ioredis`

/** The examples at the end of the help. */
export const exampleHelp = `
Examples:
  tags check contacts.csv --vendor highlevel --tags vip
  tags add contacts.csv --vendor highlevel --tags vip --sandbox
  tags add contacts.csv --vendor highlevel --tags "vip|hot lead"
  tags resume contacts.journal.ndjson`
