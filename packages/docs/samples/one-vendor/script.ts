import { readFile } from 'node:fs/promises'
import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

const file = new URL('contacts.csv', import.meta.url)
const [head, ...lines] = (await readFile(file, 'utf8')).trim().split('\n')
const rows = lines.values()
const left = [head]
const stop = new AbortController()

async function work() {
  for (const row of rows) {
    const [id = '', tags = ''] = row.split(',')
    try {
      await client.addTags({ id }, tags.split(';'), { signal: stop.signal })
    } catch (error) {
      if (!isTagsError(error)) throw error
      console.log(`${error.code}: ${error.message}`)
      left.push(row)
      if (/unauthorized|forbidden/.test(error.code)) stop.abort(error)
    }
  }
}

await Promise.all(Array.from({ length: 10 }, work))
console.log(left.length > 1 ? left.join('\n') : 'Nothing is left to do.')
