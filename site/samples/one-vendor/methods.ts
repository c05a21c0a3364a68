import { highlevel } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })
const contact = { id: 'sx6wyHhbFdRXh302LLNR' }

console.log(await client.addTags(contact, ['vip', 'hot lead']))
console.log(await client.getTags(contact))
console.log(await client.removeTags(contact, ['hot lead']))
