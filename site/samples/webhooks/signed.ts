import { createHmac } from 'node:crypto'
import { receive } from './receive.ts'

process.env.INTERCOM_CLIENT_SECRET = 'a-secret-for-tests'

const body = JSON.stringify({
  type: 'notification_event',
  topic: 'contact.user.tag.created',
  data: {
    type: 'notification_event_data',
    item: {
      type: 'contact_tag',
      tag: { type: 'tag', id: '34', name: 'vip' },
      contact: { type: 'contact', id: '67a9b9dfcc14109e073fbe19' },
    },
  },
})

for (const secret of ['a-secret-for-tests', 'a-guess']) {
  const signature = createHmac('sha1', secret).update(body).digest('hex')
  const headers = { 'X-Hub-Signature': `sha1=${signature}` }
  const request = new Request('https://example.com/hook', {
    method: 'POST',
    headers,
    body,
  })
  const { status } = await receive(request)
  console.log(status)
}
