import { aelyst } from '@tags/aelyst'

const client = aelyst({
  token: process.env.AELYST_TOKEN!,
  onEvent(event) {
    if (event.type !== 'retry') return
    console.log('again after', event.reason, event.status)
  },
})

const contact = { email: 'mina@example.com' }
console.log(await client.addTags(contact, ['vip']))
