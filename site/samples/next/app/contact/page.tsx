import { connection } from 'next/server'
import { client } from '../highlevel'

export default async function Page() {
  await connection() // without it, the tags are those at the time of the build
  const { tags } = await client.getTags({ id: 'sx6wyHhbFdRXh302LLNR' })
  return <p>Tags: {tags?.join(', ')}</p>
}
