import { readFile } from 'node:fs/promises'
import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

const file = new URL('contacts.csv', import.meta.url)
const text = await readFile(file, 'utf8')
const [head, ...lines] = text.trim().split('\n')
const rows = lines.values()
const left = [head]
let isRefused = false

async function work() {
  for (const row of rows) {
    const [id = '', tags = ''] = row.split(',')
    try {
      if (!isRefused) await client.addTags({ id }, tags.split(';'))
      else left.push(row)
    } catch (error) {
      if (!isTagsError(error)) throw error
      console.log(`${error.code}: ${error.message}`)
      left.push(row)
      isRefused ||= error.code === 'unauthorized'
    }
  }
}

await Promise.all(Array.from({ length: 10 }, work))
console.log(left.length > 1 ? left.join('\n') : 'Nothing is left.')
