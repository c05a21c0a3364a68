import { highlevel } from '@tags/highlevel'
import { HttpsProxyAgent } from 'https-proxy-agent'
import fetch from 'node-fetch'

const agent = new HttpsProxyAgent(process.env.TAGS_PROXY!)

const client = highlevel({
  token: process.env.HIGHLEVEL_TOKEN!,
  fetch: (url, init) => fetch(url, { ...init, agent }),
})

const { tags } = await client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])
console.log(tags)
