import { highlevel } from '@tags/highlevel'
import { fetch, ProxyAgent } from 'undici'

const dispatcher = new ProxyAgent(process.env.TAGS_PROXY!)

const client = highlevel({
  token: process.env.HIGHLEVEL_TOKEN!,
  fetch: (url, init) => fetch(url, { ...init, dispatcher }),
})

const { tags } = await client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])
console.log(tags)
