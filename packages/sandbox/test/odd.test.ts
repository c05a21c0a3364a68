import activecampaignSpec from '@tags/activecampaign/openapi.json' with { type: 'json' }
import { highlevel } from '@tags/highlevel'
import highlevelSpec from '@tags/highlevel/openapi.json' with { type: 'json' }
import kitSpec from '@tags/kit/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import zohoSpec from '@tags/zoho-crm/openapi.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'

const quick = { limiter: false, maxRetries: 0 } as const

describe('a request that is under way', () => {
  const contacts = [{ id: 'c1', tags: ['newsletter'] }]

  /** Starts a call that is carried out after 50 ms. */
  function start() {
    const sandbox = createSandbox(highlevelSpec, { contacts })
    const client = highlevel({ token: 'token', fetch: sandbox.fetch, ...quick })
    sandbox.fail('addTags', { delay: 50 })
    return { sandbox, call: client.addTags({ id: 'c1' }, ['vip']) }
  }

  it('belongs to the account before a reset', async () => {
    const { sandbox, call } = start()
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(sandbox.requests).toHaveLength(1)
    sandbox.reset()
    expect(await call).toMatchObject({ tags: ['newsletter', 'vip'] })
    expect([sandbox.contacts.get('c1')?.tags, sandbox.requests]).toEqual([['newsletter'], []])
  })

  it('sees the contacts that are set in between', async () => {
    const { sandbox, call } = start()
    sandbox.contacts.set('c1', { tags: ['other'] })
    expect(await call).toMatchObject({ tags: ['other', 'vip'] })
  })

  it('changes nothing when it is cancelled', async () => {
    const sandbox = createSandbox(highlevelSpec, { contacts })
    const client = highlevel({ token: 'token', fetch: sandbox.fetch, ...quick })
    sandbox.fail('addTags', { delay: 60_000 })
    const signal = AbortSignal.timeout(30)
    const call = client.addTags({ id: 'c1' }, ['vip'], { signal })
    await expect(call).rejects.toMatchObject({ code: 'aborted' })
    expect(sandbox.contacts.get('c1')?.tags).toEqual(['newsletter'])
  })

  it('does not disturb another', async () => {
    const sandbox = createSandbox(highlevelSpec, { contacts })
    const [one, other] = ['one', 'other'].map((token) =>
      highlevel({ token, fetch: sandbox.fetch, ...quick }),
    )
    await Promise.all([
      ...[one?.addTags({ id: 'c1' }, ['a']), other?.addTags({ id: 'c1' }, ['b'])],
      one?.removeTags({ id: 'c1' }, ['newsletter']),
    ])
    expect([...(sandbox.contacts.get('c1')?.tags ?? [])].sort()).toEqual(['a', 'b'])
  })
})

it('a list of phone numbers inside of a contact has the one of that contact', async () => {
  const person = { id: 'p1', phones: [{ value: '+15555550123', type: 'mobile' }], tags: ['vip'] }
  const reply = (example: unknown) => ({
    responses: { 200: { description: 'Found.', content: { 'application/json': { example } } } },
  })
  const parameter = (name: string, place: string, example: string) => ({
    ...{ name, in: place, required: place === 'path', schema: { type: 'string' }, example },
  })
  const document = {
    openapi: '3.1.0',
    info: { title: 'Numbers', version: '1' },
    servers: [{ url: 'https://numbers.example' }],
    paths: {
      '/people': {
        get: {
          operationId: 'list',
          parameters: [parameter('phone', 'query', '+15555550123')],
          ...reply({ people: [person] }),
        },
      },
      '/people/{id}': {
        get: {
          operationId: 'read',
          parameters: [parameter('id', 'path', 'p1')],
          ...reply(person),
        },
      },
    },
    'x-unified': {
      contact: {
        id: '$inputs.contact.id',
        phone: {
          operationId: 'list',
          parameters: { phone: '$inputs.contact.phone' },
          outputs: {
            id: '$response.body#/people/*/id',
            phone: '$response.body#/people/*/phones/*/value',
          },
        },
      },
      getTags: {
        operationId: 'read',
        parameters: { id: '$inputs.contact' },
        outputs: { tags: '$response.body#/tags' },
      },
    },
  }
  const contacts = ['+15550000001', '+15550000002'].map((phone) => ({ phone, tags: [] }))
  const sandbox = createSandbox(document, { contacts })
  const response = await sandbox.fetch('https://numbers.example/people?phone=%2B15550000002')
  expect(await response.json()).toMatchObject({
    people: [{ phones: [{ value: '+15550000002', type: 'mobile' }], tags: [] }],
  })
})

describe('odd names', () => {
  it.each(['__proto__', 'constructor', 'a/b?c#d%', 'é 😀', '..a'])(
    '%s is an id and a tag',
    async (name) => {
      const sandbox = createSandbox(highlevelSpec, { contacts: [{ id: name, tags: ['a'] }] })
      const client = highlevel({ token: 'token', fetch: sandbox.fetch, ...quick })
      await client.addTags({ id: name }, [name])
      expect(await client.getTags({ id: name })).toEqual({ contactId: name, tags: ['a', name] })
      expect(sandbox.contacts.get(name)?.tags).toEqual(['a', name])
    },
  )
})

describe('input that is wrong', () => {
  const wrong = (contacts: unknown, spec: object = kitSpec) => ({ spec, contacts })
  it.each([
    [wrong([], {}), /^createSandbox takes an OpenAPI document with x-unified, such as the/],
    [wrong([], { openapi: '3.1.0', paths: {} }), /with x-unified/],
    [wrong({ id: 5 }), /contacts must be a list of contacts, such as \{ id: '1245', tags:/],
    [wrong(['5']), /a contact is an object, such as/],
    [wrong([{ id: 5, name: 'x' }]), /'id', 'email', 'phone' and 'tags', and no 'name'\.$/],
    [wrong([{ id: 'c1' }]), /'c1' is no id of a contact of Kit; one is like '1245'\.$/],
    [wrong([{ id: 5 }, { id: '5' }]), /two contacts have the id '5'\.$/],
    [wrong([{ id: 5, phone: '+1555' }]), /a contact of Kit has no phone number; leave 'phone' out/],
    [wrong([{ id: 5, email: 7 }]), /email must be a text, such as '.*@example\.com'\.$/],
    [wrong([{ id: 5, tags: 'vip' }]), /tags must be a list of texts, such as/],
    [
      wrong([{ tags: ['a,b'] }], activecampaignSpec),
      /'a,b' is no tag of ActiveCampaign; a tag fits \{/,
    ],
  ])('%#', ({ spec, contacts }, message) => {
    const create = () => createSandbox(spec, { contacts: contacts as never })
    expect(create).toThrow(TypeError)
    expect(create).toThrow(message)
  })

  it.each([
    [
      { contact: [] },
      'createSandbox has no option contact; it has contacts, credential, limits, clock.',
    ],
    [
      { credential: { token: 'x' } },
      "createSandbox: credential must be a text, such as 'a-token'.",
    ],
    [{ limits: 'yes' }, 'createSandbox: limits must be true or false.'],
    [{ clock: 5 }, 'createSandbox: clock must be a clock, such as createClock().'],
  ])('%j as options', (options, message) => {
    expect(() => createSandbox(kitSpec, options as never)).toThrow(new TypeError(message))
  })

  it.each([Number('4876876000003643731'), Number.NaN, 1.5, -Infinity])('%d as an id', (id) => {
    expect(() => createSandbox(zohoSpec, { contacts: [{ id }] })).toThrow('is no id of a contact')
  })

  it('no document at all', () => {
    expect(() => createSandbox([])).toThrow('createSandbox takes an OpenAPI document')
  })

  it('is refused by the map as well', () => {
    const { contacts } = createSandbox(kitSpec)
    expect(() => contacts.set('c1', {})).toThrow("'c1' is no id of a contact of Kit")
    expect(contacts.size).toBe(0)
  })
})
