const stamp = '2026-03-02T09:30:00.000Z'
const names = { firstName: 'Mina', firstNameLowerCase: 'mina', lastName: 'Okafor-Lindqvist' }
const setting = { status: 'inactive', message: '', code: '' }
const visit = {
  url: 'https://www.example.com/landing/spring?utm_source=newsletter&utm_medium=email&utm_content=b',
  sessionSource: 'Paid Social',
  campaign: 'Spring opening',
  campaignId: '1202110437760380',
  utmSource: 'newsletter',
  utmMedium: 'email',
  utmContent: null,
  referrer: 'https://www.example.com/',
  fbclid: null,
  gclid: 'EAIaIQobChMI8t3QxJ2WgAMVhQOtBh0e2g3fEAAYASAAEgJfvPD_BwE',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0',
  ip: '203.0.113.7',
  medium: 'form',
  mediumId: 'xN2fJ8sQeY4kVb0RtC6h',
}
const contact = {
  id: 'sx6wyHhbFdRXh302LLNR',
  locationId: 'ocQHyuzHvysMo5N5VsXc',
  type: 'lead',
  ...names,
  email: 'mina@example.com',
  additionalEmails: [{ email: 'mina.okafor@example.org' }],
  phone: '+15555550123',
  additionalPhones: [],
  companyName: 'Example Gardens Ltd.',
  businessId: '641c094001436dbc2081e642',
  city: 'Portland',
  state: 'OR',
  postalCode: '97201',
  country: 'US',
  website: 'https://www.example.com',
  timezone: 'America/Los_Angeles',
  source: 'public api',
  assignedTo: 've9EPM428h8vShlRW1KT',
  followers: ['ve9EPM428h8vShlRW1KT'],
  tags: ['vip'],
  customFields: Array.from({ length: 8 }, (_, index) => ({
    id: `MgobCB14YMVKuE4Ka8p${index}`,
    value: index % 2 ? `answer ${index}` : ['one', 'another'],
  })),
  dnd: false,
  dndSettings: { Call: setting, Email: setting, SMS: setting, WhatsApp: setting },
  attributionSource: visit,
  lastAttributionSource: visit,
  dateAdded: stamp,
  dateUpdated: stamp,
}

/** The answers of the server: a typical contact of HighLevel, and a page of a hundred. */
export const replies = {
  contact: JSON.stringify({ contact }),
  page: JSON.stringify({ contacts: Array.from({ length: 100 }, () => contact), total: 100 }),
}
