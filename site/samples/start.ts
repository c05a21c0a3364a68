import { highlevel } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })
const contact = { id: 'sx6wyHhbFdRXh302LLNR' }

const { tags } = await client.addTags(contact, ['vip', 'hot lead'])
console.log(tags)
