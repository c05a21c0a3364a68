import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contact, entry, type Given, har, type Loose, run, server } from './recording.ts'

/** A part of every value. */
const mark = 'q7zk'
const secret = (name: string): string => `${mark}-${name}@mark.example`

/** An exchange with values in every part that can have them. */
function marked(given: Given): Loose {
  const one = entry({
    ...given,
    sent: {
      authorization: `Bearer ${secret('token')}`,
      cookie: `${mark}=${secret('cookie')}`,
      'x-sent': secret('header'),
      'content-type': `application/json; charset=${mark}`,
      [`x ${mark}`]: secret('name'),
    },
    received: {
      'set-cookie': secret('cookie'),
      'x-received': secret('header'),
      location: `https://mark.example/${mark}`,
      'content-type': `${given.received?.['content-type'] ?? 'application/json'}; charset=${mark}`,
    },
  })
  one.request.cookies = [{ name: mark, value: secret('cookie') }]
  one.request.queryString = [{ name: mark, value: secret('query') }]
  one.request.httpVersion = mark
  one.response.statusText = secret('text')
  one.response.redirectURL = secret('redirect')
  one.comment = secret('comment')
  one._initiator = { url: secret('initiator') }
  one.serverIPAddress = mark
  return one
}

const query = `?${mark}%40mark=${mark}&limit=${mark}&expand=${mark}#${mark}`
const everywhere = {
  ...contact,
  id: secret('id'),
  firstName: [secret('name')],
  status: secret('status'),
  tags: [{ [secret('tag')]: secret('tag') }],
  custom_fields: [{ name: secret('field'), value: { deep: secret('value') }, extra: mark }],
  [secret('property')]: { [secret('inner')]: secret('value') },
  [`${mark}`.repeat(20)]: 1,
  nickname: secret('nickname'),
}

const recording = har(
  marked({ path: `/contact/id:${mark}${query}`, answer: everywhere }),
  marked({ path: `/contact/${secret('identifier')}${query}`, answer: { code: mark } }),
  marked({ path: `/${mark}/contact/${mark}${query}`, method: 'POST', body: everywhere }),
  marked({ path: '/contact/id:1/tag', method: 'POST', body: everywhere, answer: mark }),
  marked({ path: '/contact/id:1', answer: `<html>${mark}` }),
  marked({ path: '/contact/id:1', answer: mark, received: { 'content-type': 'text/html' } }),
  marked({ path: `/contact/id:1/%${mark}`, status: 599, answer: [mark] }),
  marked({ method: mark }),
  marked({ path: '/contact/id:1', status: 0 }),
  marked({ url: `https://${mark}:${mark}@other.example/${mark}?${mark}` }),
  marked({ url: server.replace('https://', `https://${mark}:${mark}@`) }),
  marked({ url: `${mark} is no URL` }),
)

describe('no value is in the report', () => {
  it.each(['terminal', 'json', 'markdown', 'github'])('%s', async (format) => {
    const { code, stdout, stderr } = await run(['-', `--format=${format}`], recording)
    expect(code).toBe(1)
    expect(stdout).toContain('GET /contact/{identifier}')
    expect(stdout.toLowerCase()).not.toContain(mark)
    expect(stdout).not.toContain('mark.example')
    expect(stderr).toBe('')
  })
})

describe('no value is in the error for a broken recording', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recordings '))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each([
    ['cut off', recording.slice(0, recording.lastIndexOf(mark) + 4)],
    ['cut off in the beginning', recording.slice(recording.indexOf(mark))],
    ['short', `{"a": ${mark}}`],
    ['text', mark],
    ['no HAR', JSON.stringify({ [mark]: mark })],
    ['no entries', JSON.stringify({ log: { entries: mark } })],
    ['nothing to check', har(marked({ url: `https://other.example/${mark}` }), mark)],
    ['no UTF-8', Buffer.concat([Buffer.from(recording), Buffer.from([0xff])])],
  ])('%s', async (_, bytes) => {
    const file = join(folder, 'broken.har')
    await writeFile(file, bytes)
    const { code, stdout, stderr } = await run([file])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('broken.har')
    expect(stderr).not.toContain(mark)
  })
})
