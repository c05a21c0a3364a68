import { highlevel } from '@tags/highlevel'

const client = highlevel({
  token: process.env.HIGHLEVEL_TOKEN!,
  timeout: 10_000, // one attempt may take 10 seconds, not 30
  deadline: 60_000, // the whole call may take a minute, not ten
  maxRetries: 5, // and make up to six attempts, not four
})

const contact = { id: 'sx6wyHhbFdRXh302LLNR' }
const { tags } = await client.addTags(contact, ['vip', 'hot lead'], {
  deadline: 5_000, // for this call alone
  signal: AbortSignal.timeout(4_000), // or when you have had enough
})
console.log(tags)
