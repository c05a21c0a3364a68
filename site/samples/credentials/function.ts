import { aelyst } from '@tags/aelyst'

let asked = 0
const client = aelyst({
  token: async () => {
    asked += 1
    return process.env.AELYST_TOKEN!
  },
})

await Promise.all([
  client.getTags({ email: 'mina@example.com' }),
  client.getTags({ phone: '+15555550123' }),
])
console.log(`asked ${asked} time`)
