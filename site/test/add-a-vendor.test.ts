import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { CallOptions, ClientOptions, TagsEvent } from '@tags/core'
import { loadVendors } from '@tags/mocks'
import { extensions } from '@tags/scripts/extensions'
import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { readHtml } from './html.ts'

const root = join(import.meta.dirname, '../..')
const guide = join(root, 'site/samples/add-a-vendor')

/** Typical mistakes in the guide's spec. */
const mistakes: [right: string, wrong: string][] = [
  ['  addTags:\n', '  addTag:\n'],
  ['      tags: $response.body#/tags\npaths', '      tags: $response.body#/tag\npaths'],
  [
    '      x-source:\n        certainty: recorded\n        from: replies of a trial account, November 2026\n',
    '',
  ],
]

it('the linter reports mistakes as the guide shows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mistakes-'))
  try {
    const spec = mistakes.reduce(
      (text, [right, wrong]) => {
        expect(text.split(right)).toHaveLength(2)
        return text.replace(right, () => wrong)
      },
      await readFile(join(guide, 'my-vendor.yaml'), 'utf8'),
    )
    await mkdir(join(folder, 'specs'))
    await writeFile(join(folder, 'specs/my-vendor.yaml'), spec)
    const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
    const args = [cli, 'lint', 'specs/my-vendor.yaml', `--config=${root}/redocly.yaml`]
    const env = { ...process.env, NO_COLOR: '1', REDOCLY_TELEMETRY: 'off' }
    const said = await promisify(execFile)(process.execPath, args, { cwd: folder, env }).then(
      () => 'nothing',
      ({ stdout }) => stdout,
    )
    expect(`${said.trim()}\n`).toBe(await readFile(join(guide, 'mistakes.txt'), 'utf8'))
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('the page has a row for each extension, and excerpts of the spec', async () => {
  const page = await (await fetch(`${inject('site')}/guides/add-a-vendor/`)).text()
  const rows = [...page.matchAll(/<th scope="row"[^>]*><code[^>]*>([^<]+)/g)].map(
    ([, name]) => name,
  )
  expect(rows).toEqual(Object.keys(extensions))
  const excerpts = [...page.matchAll(/<pre data-language="yaml"[\s\S]*?<\/pre>/g)].slice(1).join('')
  const text = excerpts.replace(/<[^>]+>/g, '')
  for (const name of ['x-unified:', 'x-rate-limit:', 'x-error:', 'x-source:', 'maxItems: 10']) {
    expect(text).toContain(name)
  }
  for (const name of ['tag:', 'tagging:', 'setTags:', 'next:', 'changed:', 'x-error: not_found']) {
    expect(text).toContain(name)
  }
  for (const name of ['variables:', 'x-optional: true', 'seconds: 0', 'resetAt:']) {
    expect(text).toContain(name)
  }
  for (const name of ['scheme: Zoho-oauthtoken', 'bearerFormat: API key']) {
    expect(text).toContain(name)
  }
})

const vendors = new Map((await loadVendors()).map((vendor) => [vendor.name, vendor]))

/** An answer of a vendor: the status and the body. */
type Answer = [status: number, body?: object]

/** The answers to `GET /tags` and others. A function gets the body of the request and how often it came before. */
type Answers = Record<string, Answer | ((body: object, before: number) => Answer | Promise<Answer>)>

/** Creates a client of a vendor that answers so, and lists the requests that it gets. */
function clientOf(name: string, answers: Answers, options: ClientOptions = {}) {
  const sent: string[] = []
  const vendor = vendors.get(name)
  const fetch: ClientOptions['fetch'] = async (url, { method, body = '', signal }) => {
    const request = `${method} ${new URL(url).pathname.replace(/^\/(v4|api\/3|api\/v1\/accounts\/12)/, '')}`
    const answer = answers[request]
    if (!answer) throw new Error(`Nothing answers ${request}.`)
    const before = sent.filter((other) => other === request).length
    sent.push(request)
    const given =
      typeof answer === 'function' ? await answer(body && JSON.parse(body), before) : answer
    signal.throwIfAborted()
    return given[1]
      ? Response.json(given[1], { status: given[0] })
      : new Response(null, { status: given[0] })
  }
  const credentials = vendor?.credentialOptions.map((option) => [option, 'any']) ?? []
  const client = vendor?.create({ ...Object.fromEntries(credentials), fetch, ...options })
  const add = (contact: object, tags: string[], options?: CallOptions) =>
    client?.addTags?.(contact as never, tags, options)
  const remove = (contact: object, tags: string[]) => client?.removeTags?.(contact as never, tags)
  return { sent, add, remove }
}

const mina = { email: 'mina@example.com' }
const subscriber = (id: number): Answer => [
  200,
  { subscribers: [{ id, email_address: 'mina@example.com' }] },
]
const tag = { id: 11, name: 'vip' }
const tagged: Answer = [201, { subscriber: { id: 1 } }]

/** A vendor of ids, contacts and tags, as Kit is one. */
const kit: Answers = {
  'GET /subscribers': subscriber(1),
  'POST /tags': (body) => [
    200,
    { tag: { ...tag, id: 'name' in body && body.name === 'vip' ? 11 : 12 } },
  ],
  'POST /tags/11/subscribers/1': tagged,
  'POST /tags/12/subscribers/1': tagged,
}

/** A vendor that only replaces labels, as Chatwoot is one. */
function chatwoot(write: (labels: string[], before: number) => Answer, labels = ['old']) {
  const store = { labels }
  const answers: Answers = {
    'GET /contacts/1/labels': () => [200, { payload: store.labels }],
    'POST /contacts/1/labels': (body, before) => {
      const given = (body as { labels: string[] }).labels
      const answer = write(given, before)
      if (answer[0] < 300) store.labels = given
      return answer
    },
  }
  return { store, ...clientOf('chatwoot', answers) }
}

const written = (labels: string[]): Answer => [200, { payload: labels }]

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The sentences of the guide, each with its proof. */
const promises: Record<string, () => Promise<void>> = {
  'Each look-up is a request of its own, which counts against the vendor’s rate limits.':
    async () => {
      const events: TagsEvent[] = []
      const keys: string[] = []
      const acquire = async ({ key }: { key: string }) => {
        keys.push(key)
        return { settle: () => {} }
      }
      const { sent, add } = clientOf('kit', kit, {
        limiter: { acquire } as never,
        onEvent: (event) => events.push(event),
      })
      await add(mina, ['vip'])
      expect(sent).toEqual(['GET /subscribers', 'POST /tags', 'POST /tags/11/subscribers/1'])
      expect(events.filter(({ type }) => type === 'attempt')).toHaveLength(3)
      // Each request takes a permit of the limit and one of the client's own bound.
      expect(keys).toHaveLength(6)
    },

  'A client remembers an id that it found for 5 minutes, and at most 1,000 contacts and 1,000 tags.':
    async () => {
      vi.useFakeTimers({ toFake: ['performance'] })
      const { sent, add } = clientOf('kit', kit, { limiter: false })
      await add(mina, ['vip'])
      vi.advanceTimersByTime(299_000)
      await add(mina, ['vip'])
      expect(sent.filter((request) => request === 'GET /subscribers')).toHaveLength(1)
      expect(sent.filter((request) => request === 'POST /tags')).toHaveLength(1)
      vi.advanceTimersByTime(2000)
      await add(mina, ['vip'])
      expect(sent.filter((request) => request === 'GET /subscribers')).toHaveLength(2)
      expect(sent.filter((request) => request === 'POST /tags')).toHaveLength(2)
      const many = clientOf('kit', kit, { limiter: false })
      const names = Array.from({ length: 1000 }, (_, index) => `tag ${index}`)
      const created = () => many.sent.filter((request) => request === 'POST /tags').length
      await many.add({ id: 1 }, names)
      await many.add({ id: 1 }, names)
      expect(created()).toBe(1000)
      await many.add({ id: 1 }, ['one more', 'tag 0'])
      expect(created()).toBe(1002)
    },

  'A remembered id that the vendor answers with 404 is looked up once more.': async () => {
    const gone: Answer = [404, { errors: ['Not Found'] }]
    const { sent, add } = clientOf('kit', {
      ...kit,
      'GET /subscribers': (_, before) => subscriber(before + 1),
      'POST /tags/11/subscribers/1': (_, before) => (before === 0 ? tagged : gone),
      'POST /tags/11/subscribers/2': gone,
    })
    await add(mina, ['vip'])
    await expect(add(mina, ['vip'])).rejects.toMatchObject({ code: 'not_found', status: 404 })
    expect(sent.filter((request) => request === 'GET /subscribers')).toHaveLength(2)
    expect(sent.at(-1)).toBe('POST /tags/11/subscribers/2')
  },

  'A client forgets the ids of a call that fails with not_found or invalid.': async () => {
    for (const status of [404, 422]) {
      const { sent, add } = clientOf('kit', { ...kit, 'POST /tags/11/subscribers/1': [status, {}] })
      for (let calls = 0; calls < 2; calls += 1) await add(mina, ['vip'])?.catch(() => {})
      const once = ['GET /subscribers', 'POST /tags', 'POST /tags/11/subscribers/1']
      expect(sent).toEqual([...once, ...once])
    }
  },

  'A removal that is answered with 404 after an attempt without a reply begins again at the look-ups, as that attempt may have done it.':
    async () => {
      const association = { id: '22', contact: '1', tag: '11' }
      const { sent, remove } = clientOf('activecampaign', {
        'GET /tags': [200, { tags: [{ id: '11', tag: 'vip' }] }],
        'GET /contacts/1/contactTags': (_, before) => [
          200,
          { contactTags: before === 0 ? [association] : [] },
        ],
        'DELETE /contactTags/22': (_, before) => {
          if (before > 0) return [404, {}]
          throw new Error('The connection broke.')
        },
      })
      expect(await remove({ id: '1' }, ['vip'])).toEqual({})
      const lists = ['GET /tags', 'GET /contacts/1/contactTags']
      const removal = 'DELETE /contactTags/22'
      expect(sent).toEqual([...lists, removal, removal, ...lists])
    },

  'A tag that the account does not have is looked up once more if it cannot be created, as another program may have created it.':
    async () => {
      const { sent, add } = clientOf('activecampaign', {
        'GET /tags': (_, before) => [200, { tags: before === 0 ? [] : [{ id: '11', tag: 'vip' }] }],
        'POST /tags': [422, {}],
        'POST /contactTags': [201, {}],
      })
      await add({ id: '1' }, ['vip'])
      expect(sent).toEqual(['GET /tags', 'POST /tags', 'GET /tags', 'POST /contactTags'])
    },

  'A list of tags whose next page was read before fails with unexpected_response.': async () => {
    const { sent, remove } = clientOf('kit', {
      'GET /tags': (_, before) => [
        200,
        { tags: [{ ...tag, id: 20 + before }], pagination: { end_cursor: ['a', 'b'][before % 2] } },
      ],
    })
    await expect(remove({ id: 1 }, ['new'])).rejects.toMatchObject({ code: 'unexpected_response' })
    expect(sent).toHaveLength(3)
  },

  'A look-up that finds no contact fails with not_found, and one that finds several fails with ambiguous and lists them as contactIds.':
    async () => {
      const others = [{ id: 7, email_address: 'other@example.com' }]
      const none = clientOf('kit', { 'GET /subscribers': [200, { subscribers: others }] })
      await expect(none.add(mina, ['vip'])).rejects.toMatchObject({ code: 'not_found' })
      const twins = [1, 2].map((id) => ({ id, email_address: 'Mina@example.com' }))
      const two = clientOf('kit', {
        'GET /subscribers': [200, { subscribers: [...twins, ...others] }],
      })
      await expect(two.add(mina, ['vip'])).rejects.toMatchObject({
        code: 'ambiguous',
        contactIds: ['1', '2'],
      })
      expect(two.sent).toEqual(['GET /subscribers'])
    },

  'removeTags never creates a tag, and sends nothing for a tag that the account does not have.':
    async () => {
      const { sent, remove } = clientOf('kit', {
        'GET /tags': [200, { tags: [tag], pagination: {} }],
        'DELETE /tags/11/subscribers/1': [204],
      })
      await remove({ id: 1 }, ['unknown', 'vip'])
      expect(sent).toEqual(['GET /tags', 'DELETE /tags/11/subscribers/1'])
    },

  'If a request fails after others of the same call, the error lists the tags that those delivered as delivered.':
    async () => {
      const { add } = clientOf('kit', { ...kit, 'POST /tags/12/subscribers/1': [401, {}] })
      await expect(add({ id: 1 }, ['vip', 'new'])).rejects.toMatchObject({
        code: 'unauthorized',
        delivered: ['vip'],
      })
    },

  'A set is read before it is written, and is written only if it changes; changed is the difference.':
    async () => {
      const { sent, add, remove } = chatwoot(written)
      expect(await add({ id: 1 }, ['old', 'new'])).toEqual({
        tags: ['old', 'new'],
        changed: ['new'],
      })
      expect(await add({ id: 1 }, ['new'])).toMatchObject({ changed: [] })
      expect(await remove({ id: 1 }, ['old'])).toEqual({ tags: ['new'], changed: ['old'] })
      const [read, write] = ['GET /contacts/1/labels', 'POST /contacts/1/labels']
      expect(sent).toEqual([read, write, read, read, write])
    },

  'If an attempt that failed may have changed a tag, and a repetition finds it right, changed is left out.':
    async () => {
      const { add: addOne } = clientOf('kit', {
        ...kit,
        'POST /tags/11/subscribers/1': (_, before) => [
          before === 0 ? 503 : 200,
          { subscriber: { id: 1 } },
        ],
      })
      expect(await addOne({ id: 1 }, ['vip'])).toEqual({ contactId: '1' })
      const { store, add } = chatwoot((labels, before) => {
        if (before > 0) return written(labels)
        store.labels = labels
        return [503]
      })
      expect(await add({ id: 1 }, ['new'])).toEqual({ tags: ['old', 'new'] })
    },

  'A change that another program makes between reading and writing a set is lost.': async () => {
    const { store, add } = chatwoot((labels) => {
      store.labels = ['old', 'from elsewhere']
      return written(labels)
    })
    await add({ id: 1 }, ['new'])
    expect(store.labels).toEqual(['old', 'new'])
  },

  'If writing a set fails and may be repeated, the repetition begins at the read.': async () => {
    const { store, sent, add } = chatwoot((labels, before) => {
      if (before > 0) return written(labels)
      store.labels = ['from elsewhere']
      return [503]
    })
    expect(await add({ id: 1 }, ['new'])).toMatchObject({ tags: ['from elsewhere', 'new'] })
    const [read, write] = ['GET /contacts/1/labels', 'POST /contacts/1/labels']
    expect(sent).toEqual([read, write, read, write])
  },

  'deadline and signal apply to a call with all its requests, and timeout to each attempt of a request.':
    async () => {
      const controller = new AbortController()
      const aborted = clientOf('kit', {
        ...kit,
        'POST /tags': () => {
          controller.abort()
          return [200, { tag }]
        },
      })
      const { signal } = controller
      await expect(aborted.add(mina, ['vip'], { signal })).rejects.toMatchObject({
        code: 'aborted',
      })
      expect(aborted.sent).toEqual(['GET /subscribers', 'POST /tags'])
      vi.useFakeTimers()
      const slow = clientOf('kit', {
        ...kit,
        'GET /subscribers': async () => {
          await vi.advanceTimersByTimeAsync(600)
          return subscriber(1)
        },
        'POST /tags': async () => {
          await vi.advanceTimersByTimeAsync(600)
          return [200, { tag }]
        },
      })
      const late = slow.add(mina, ['vip'], { deadline: 1000, timeout: 800 })
      await expect(late).rejects.toMatchObject({ code: 'timeout' })
      expect(slow.sent).toEqual(['GET /subscribers', 'POST /tags'])
    },
}

describe('a call keeps what the guide promises', () => {
  it('and the guide promises nothing else', async () => {
    const page = await readHtml('/guides/add-a-vendor/')
    const listed = page.texts('.sl-heading-wrapper:has(#what-a-call-promises) ~ ul')[0]
    expect(listed).toBe(Object.keys(promises).join(' '))
  })

  it.each(Object.entries(promises))('%s', async (_, prove) => prove())
})
