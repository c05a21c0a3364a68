import { aelyst } from '@tags/aelyst'

const client = aelyst({
  token: process.env.AELYST_TOKEN!,
  onEvent(event) {
    const { vendor, operation, type } = event
    if (type === 'retry') {
      const { reason, status } = event
      console.log(vendor, operation, 'again after', reason, status)
    }
    if (type === 'finish') {
      const { code = 'ok', status, attempts } = event
      console.log(vendor, operation, code, status, { attempts })
    }
  },
})

await client.addTags({ phone: '+15555550123' }, ['vip'])
