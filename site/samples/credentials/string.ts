import { highlevel } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

await client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])
