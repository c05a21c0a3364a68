import { aelyst } from '@tags/aelyst'

const client = aelyst({ token: process.env.AELYST_TOKEN! })
const contact = { email: 'mina@example.com' }

const added = await client.addTags(contact, ['vip'])
console.log(added)

const tags = added.tags ?? (await client.getTags(contact)).tags
console.log(tags)
