import type { ListedContact } from '@tags/core'
import { csvField } from '../file/field.ts'
import { tagField } from '../output/results.ts'

/** The first row of an export. */
export const header = 'vendor,id,email,phone,tags\n'

/** A contact of an export, as a line of `--json`. `tags` are the known ones. */
export type ExportedContact = { vendor: string; id: string } & Omit<ListedContact, 'contactId'>

/** Returns a contact as it is exported. Where the vendor's list has no tags, that by which it was found is known. */
export const exported = (
  vendor: string,
  { contactId, ...fields }: ListedContact,
  tag: string | undefined,
): ExportedContact => ({
  vendor,
  id: contactId,
  ...(tag !== undefined && { tags: [tag] }),
  ...fields,
})

/** Formats a contact as a row that this command reads again. */
export const rowOf = ({ vendor, id, email = '', phone = '', tags = [] }: ExportedContact): string =>
  `${[vendor, id, email, phone, tagField(tags)].map((value) => csvField(value)).join(',')}\n`
