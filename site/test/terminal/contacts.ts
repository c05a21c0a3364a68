import { createHash } from 'node:crypto'

/** A contact of the export. */
export interface Contact {
  id: string
  email: string
  tags: string[]
}

const people = ['Mina,Okafor', 'Omar,Haddad', 'Ines,Moreau', 'Jun,Takeda'] as const

/** Makes contacts that are the same every time. */
export const makeContacts = (count: number): Contact[] =>
  Array.from({ length: count }, (_, index) => ({
    id: createHash('sha256').update(`${index}`).digest('base64').replace(/\W/g, '').slice(0, 20),
    email: `contact${index + 1}@example.com`,
    tags: index % 3 === 0 ? ['newsletter', 'customer'] : [],
  }))

/** Formats an export of contacts by HighLevel, with two rows below that were added by hand. */
export function exportOf(contacts: readonly Contact[]): string {
  const rows = contacts.map(({ id, email, tags }, index) => {
    const phone = `+1555${String(index).padStart(7, '0')}`
    const dates = 'Mar 04 2026 09:12 AM,Nov 17 2026 02:40 PM'
    const list = tags.length > 0 ? `"${tags.join(', ')}"` : ''
    return `${id},${people[index % people.length]},${phone},${email},${dates},${list}`
  })
  return [
    'Contact Id,First Name,Last Name,Phone,Email,Created,Last Activity,Tags',
    ...rows,
    ',Mina,Okafor,,mina@example.com,,,',
    ',Omar,Haddad,,omar@example.com,,,',
    '',
  ].join('\n')
}
