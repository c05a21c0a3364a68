import { highlevel } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

const { tags } = await client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])
console.log(tags)
