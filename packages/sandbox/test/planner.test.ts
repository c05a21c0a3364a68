import { aelyst } from '@tags/aelyst'
import aelystSpec from '@tags/aelyst/openapi.json' with { type: 'json' }
import { clientCommander } from '@tags/client-commander'
import clientCommanderSpec from '@tags/client-commander/openapi.json' with { type: 'json' }
import type { TagsClient } from '@tags/core'
import { createApi, optionSecrets } from '@tags/core/adapter'
import { kit } from '@tags/kit'
import kitSpec from '@tags/kit/openapi.json' with { type: 'json' }
import { type Plan, planTags } from '@tags/sandbox'
import { describe, expect, expectTypeOf, it } from 'vitest'

describe('a plan', () => {
  it('is data', async () => {
    const client = kit({ apiKey: 'key', limiter: false })
    const { addTags, removeTags } = planTags(kitSpec, client)
    const limit = { requests: 120, seconds: 60, scope: 'credential' }
    const email = 'ada@example.org'
    expect(await addTags({ email }, ['vip', 'vip'])).toEqual({
      requests: [
        {
          operationId: 'listSubscribers',
          method: 'GET',
          url: 'https://api.kit.com/v4/subscribers?email_address=ada%40example.org&status=all',
          unknowns: [],
          tags: [],
          unlessRemembered: true,
        },
        {
          operationId: 'createTag',
          method: 'POST',
          url: 'https://api.kit.com/v4/tags',
          body: { name: 'vip' },
          unknowns: [],
          tags: ['vip'],
          unlessRemembered: true,
        },
        {
          operationId: 'tagSubscriber',
          method: 'POST',
          url: 'https://api.kit.com/v4/tags/{tagId}/subscribers/{contactId}',
          body: {},
          unknowns: ['tagId', 'contactId'],
          tags: ['vip'],
        },
      ],
      least: 1,
      most: 3,
      limits: [{ ...limit, least: 1, most: 3 }],
    })
    const { requests, limits, ...counts } = await removeTags({ id: 5 }, ['vip'])
    expect(requests).toEqual([
      {
        operationId: 'listTags',
        method: 'GET',
        url: 'https://api.kit.com/v4/tags?per_page=1000',
        unknowns: [],
        tags: ['vip'],
        unlessRemembered: true,
        perPage: true,
      },
      {
        operationId: 'untagSubscriber',
        method: 'DELETE',
        url: 'https://api.kit.com/v4/tags/{tagId}/subscribers/5',
        unknowns: ['tagId'],
        tags: ['vip'],
        when: ['known', 'present'],
      },
    ])
    expect(counts).toEqual({ least: 1 })
    expect(limits).toEqual([{ ...limit, least: 1 }])
  })

  it('shows every batch, and counts each path where the vendor does', async () => {
    const { addTags } = planTags(aelystSpec, aelyst({ token: 'token' }))
    const tags = Array.from({ length: 12 }, (_, index) => `tag_${index}`)
    const { requests, least, most, limits } = await addTags({ id: '5' }, tags)
    expect(requests.map(({ body }) => body)).toEqual([tags.slice(0, 10), tags.slice(10)])
    const route = 'POST https://api.aelyst.ai/v1/contact/id%3A5/tag'
    expect({ least, most, limits }).toEqual({
      least: 2,
      most: 2,
      limits: [{ requests: 5, seconds: 1, scope: 'path', route, least: 2, most: 2 }],
    })
  })

  it('has the base URL of the client, and not its middleware', async () => {
    const client = kit({ apiKey: 'key', baseUrl: 'http://proxy.example/kit/', allowHttp: true })
    client.api.use({
      onRequest() {
        throw new Error('a plan ran middleware')
      },
    })
    const { requests } = await planTags(kitSpec, client).getTags({ id: 5 })
    const url = 'http://proxy.example/kit/v4/subscribers/5/tags?per_page=1000'
    expect(requests).toMatchObject([{ url }])
  })

  it('has no secret option of the client', async () => {
    const route = '/v4/subscribers/{subscriber_id}/tags'
    type Api = Record<'GET', (route: string, init: object) => Promise<unknown>>
    const api = createApi(
      {
        name: 'kit',
        version: '1.0.0',
        baseUrl: 'https://api.example.com/hush-hush',
        credential: { authorize: () => ({ secrets: 'key' }) },
        secrets: optionSecrets({ hook: 'hush-hush' }, ['hook']),
        operations: { [`GET ${route}`]: { id: 'listSubscriberTags' } },
        limits: [],
        tags: ({ GET }: Api) => ({
          getTags: ({ id }: { id: string }) =>
            GET(route, { params: { path: { subscriber_id: id } } }),
        }),
      },
      {},
    )
    const getTags = async (_: { id: string }) => ({})
    const { requests } = await planTags(kitSpec, { api, getTags }).getTags({ id: '5' })
    const url = 'https://api.example.com/[redacted]/v4/subscribers/5/tags'
    expect(requests).toMatchObject([{ url }])
  })

  it('marks only what replies tell', async () => {
    const { addTags } = planTags(kitSpec, kit({ apiKey: 'key' }))
    // These are the ids that the documents' examples lead to.
    const { requests } = await addTags({ id: '4' }, ['4', '{tagId}', 'own0'])
    expect(requests.map(({ url, unknowns }) => [new URL(url).pathname, unknowns])).toEqual(
      ['4', '{tagId}', 'own0'].flatMap(() => [
        ['/v4/tags', []],
        ['/v4/tags/%7BtagId%7D/subscribers/4', ['tagId']],
      ]),
    )
    expect(requests.map(({ body }) => body)).toEqual([
      ...[{ name: '4' }, {}, { name: '{tagId}' }, {}, { name: 'own0' }, {}],
    ])
  })

  it('has the methods of the client', () => {
    const planner = planTags(clientCommanderSpec, clientCommander({ token: 'token' }))
    expect(Object.keys(planner).sort()).toEqual(['addTags', 'getTags'])
    expectTypeOf(planner).not.toHaveProperty('removeTags')
    expectTypeOf(planner.getTags).parameter(0).toEqualTypeOf<{ id: string }>()
    expectTypeOf(planner.addTags).returns.resolves.toEqualTypeOf<Plan>()
    const anyone: TagsClient = kit({ apiKey: 'key' })
    expectTypeOf(planTags(kitSpec, anyone).removeTags).toBeNullable()
  })

  it('needs the document of its client, and a client', () => {
    const client = kit({ apiKey: 'key' })
    expect(() => planTags(aelystSpec, client)).toThrow(
      "planTags takes the document of the client's package; that of Aelyst has no operation ",
    )
    expect(() => planTags({}, client)).toThrow(/^planTags takes an OpenAPI document with x-unified/)
    for (const wrong of [{}, { api: {} }, undefined, client.api]) {
      expect(() => planTags(kitSpec, wrong as never)).toThrow(/^planTags takes the client of/)
    }
  })
})
