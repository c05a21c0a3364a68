import { highlevel } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

async function main() {
  const contact = { id: 'sx6wyHhbFdRXh302LLNR' }
  const { changed } = await client.addTags(contact, ['vip'])
  console.log(changed)
}

main()
