import { highlevel } from '@tags/highlevel'
import { EnvHttpProxyAgent, setGlobalDispatcher } from 'undici'

setGlobalDispatcher(new EnvHttpProxyAgent()) // reads HTTPS_PROXY and NO_PROXY

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

const { tags } = await client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])
console.log(tags)
