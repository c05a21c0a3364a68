import type { Column } from './options.ts'

/** The column names in the contacts export of a product. */
export interface ExportNames {
  product: string
  /** The name of our client for this product, if there is one. */
  vendor?: string
  /** A column without a name here is not in the export, or its name is not known. */
  names: Partial<Record<Column, readonly string[]>>
  /** `documented` by the vendor, or `reported` by public programs that read the export. */
  source: 'documented' | 'reported'
  /** The page, or the heading of columns that these programs expect. */
  at: string
  /** Facts that decide how the names are used, and names that are not known. */
  remark?: string
}

/** The names of this command's own columns, accepted for every vendor. */
export const ownNames: Readonly<Record<Column, readonly string[]>> = {
  vendor: ['vendor'],
  id: ['id'],
  email: ['email'],
  phone: ['phone'],
  tags: ['tags'],
}

export const exportNames: readonly ExportNames[] = [
  {
    product: 'HighLevel',
    vendor: 'highlevel',
    names: { id: ['Contact Id'], email: ['Email'], phone: ['Phone'], tags: ['Tags'] },
    source: 'reported',
    at: 'Contact Id,First Name,Last Name,Phone,Email,Created,Last Activity,Tags',
    remark: 'Tags are separated by commas.',
  },
  {
    product: 'HubSpot',
    names: {
      id: ['Record ID', 'Record ID - Contact'],
      email: ['Email'],
      phone: ['Phone Number'],
    },
    source: 'reported',
    at: 'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date',
    remark: 'There are no tags. "Record ID - Contact" is in exports with associated records.',
  },
  {
    product: 'Mailchimp',
    vendor: 'mailchimp',
    names: { email: ['Email Address'], phone: ['Phone Number'], tags: ['TAGS'] },
    source: 'reported',
    at: 'Email Address,First Name,Last Name,Address,Phone Number,MEMBER_RATING,OPTIN_TIME,LEID,EUID,NOTES,TAGS',
    remark:
      'LEID and EUID are not the id of the API, which is a hash of the address. Tags stand in quotes, separated by commas.',
  },
  {
    product: 'ActiveCampaign',
    vendor: 'activecampaign',
    names: { email: ['Email'], phone: ['Phone'], tags: ['Tags'] },
    source: 'reported',
    at: 'Email,First Name,Last Name,Phone,Tags,Date Created,IP,Status',
    remark: 'The name of the column of ids is not known.',
  },
  {
    product: 'Intercom',
    vendor: 'intercom',
    names: { email: ['Email'], phone: ['Phone'], tags: ['Tags'] },
    source: 'documented',
    at: 'https://www.intercom.com/help/en/articles/177-import-your-user-data-into-intercom',
    remark:
      'The page has the names for an import; the names in an export are not known. "user_id" is the id in the system of the account\'s owner, not the id of the API.',
  },
  {
    product: 'Kit',
    vendor: 'kit',
    names: {
      id: ['Subscriber ID'],
      email: ['email', 'Email Address', 'email_address'],
      tags: ['tags'],
    },
    source: 'reported',
    at: 'first_name,email_address,state,created_at,tags and Subscriber ID,First Name,Last Name,Email Address,State,Created At,Tags',
    remark: 'The name "Subscriber ID" was seen once.',
  },
  {
    product: 'Zendesk',
    vendor: 'zendesk',
    names: { id: ['ID'], email: ['Email'], phone: ['Phone'], tags: ['Tags'] },
    source: 'documented',
    at: 'https://support.zendesk.com/hc/en-us/articles/5407034434842 (team members), https://support.zendesk.com/hc/en-us/articles/203661996 (import)',
    remark: 'The names in an export of end users are not known.',
  },
  {
    product: 'Google Contacts',
    names: {
      email: ['E-mail 1 - Value'],
      phone: ['Phone 1 - Value'],
      tags: ['Labels', 'Group Membership'],
    },
    source: 'reported',
    at: 'First Name,Last Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value',
    remark:
      'Older exports have "Group Membership". Labels are separated by " ::: "; those with an asterisk, such as "* myContacts", are Google\'s own.',
  },
]

/** Returns a column name without case, spaces, hyphens and underscores: `E-mail 1 - Value` is `email1value`. */
export const normalize = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')
