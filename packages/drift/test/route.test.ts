import { createChecker, type Unexamined } from '@tags/drift'
import { describe, expect, it } from 'vitest'

const ok = { responses: { 200: { description: 'OK' } } }
const json = (schema: object) => ({ content: { 'application/json': { schema } } })

/** Returns the findings of a request and its answer, and the parts that were not examined. */
function ask(
  document: object,
  url: string,
  {
    method = 'GET',
    body,
    headers = [],
  }: { method?: string; body?: unknown; headers?: [string, string][] } = {},
) {
  const unexamined: string[] = []
  const onUnexamined = ({ cause, place, detail }: Unexamined) =>
    unexamined.push(`${cause} ${place} ${detail}`)
  const checker = createChecker({ openapi: '3.1.0', ...document }, { onUnexamined })
  const text = body === undefined ? '' : JSON.stringify(body)
  const drifts = [
    ...checker.request({ method, url, body: text, headers }),
    ...checker.response({ method, url, status: 200, body: '' }),
  ]
  const found = drifts.map(({ rule, place, found }) => `${rule} ${place} ${found}`)
  return { operation: checker.operation(method, url)?.path, found, unexamined }
}

describe('the operations of a path item by $ref', () => {
  const document = {
    paths: {
      '/pets': { $ref: '#/components/pathItems/Pets' },
      '/cats': { $ref: '#/paths/~1pets' },
      '/birds': {
        $ref: '#/components/pathItems/Pets',
        parameters: [{ name: 'wings', in: 'query', schema: { type: 'integer' } }],
        servers: [{ url: 'https://birds.example.com/air' }],
      },
      '/far': { $ref: 'far.yaml', put: ok },
      '/round': { $ref: '#/paths/~1round', put: ok },
      '/there': { $ref: '#/paths/~1back' },
      '/back': { $ref: '#/paths/~1there' },
    },
    components: {
      pathItems: {
        Pets: {
          servers: [{ url: 'https://example.com/pets/v2' }],
          parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
          get: ok,
        },
      },
    },
  }
  it.each([
    ['/pets', [], []],
    ['https://example.com/pets/v2/pets?limit=1', [], []],
    ['/pets?limit=x', ['wrong-type query.limit string'], []],
    ['/cats?limit=x', ['wrong-type query.limit string'], []],
    ['https://birds.example.com/air/birds?wings=x', ['wrong-type query.wings string'], []],
    ['/birds?limit=1', ['undocumented-parameter query.limit query'], []],
    ['/far', [], ['reference  far.yaml', 'reference  far.yaml']],
    ['/round', [], ['reference  #/paths/~1round', 'reference  #/paths/~1round']],
    ['/there', [], ['reference  #/paths/~1there', 'reference  #/paths/~1there']],
  ])('%s', (url, found, unexamined) => {
    const asked = ask(document, url)
    expect({ found: asked.found, unexamined: asked.unexamined }).toEqual({ found, unexamined })
  })

  it('are those beside a $ref that leads nowhere, too', () => {
    expect(ask(document, '/far', { method: 'PUT' })).toMatchObject({ operation: '/far', found: [] })
    expect(ask(document, '/round', { method: 'PUT' })).toMatchObject({
      operation: '/round',
      found: [],
    })
  })
})

describe('the servers of a document', () => {
  const variables = {
    version: { default: 'v1', enum: ['v1', 'v2'] },
    tenant: { default: 'main' },
  }
  const document = {
    servers: [{ url: 'https://{tenant}.example.com/{tenant}/{version}', variables }],
    paths: { '/pets': { get: ok } },
  }
  it.each([
    ['https://main.example.com/main/v1/pets', '/pets'],
    ['https://main.example.com/main/v2/pets', '/pets'],
    ['https://main.example.com/main/v3/pets', undefined],
  ])('%s', (url, path) => {
    expect(ask(document, url).operation).toBe(path)
  })
})

describe('the parameters of a document', () => {
  const document = (parameter: object, path = '/pets') => ({
    paths: { [path]: { get: { ...ok, parameters: [{ in: 'query', name: 'p', ...parameter }] } } },
  })
  const list = { type: 'array', items: { type: 'integer' } }
  const rows: [
    name: string,
    document: object,
    url: string,
    found: string[],
    unexamined?: string[],
  ][] = [
    ['a list with pipes', document({ style: 'pipeDelimited', schema: list }), '/pets?p=1|2', []],
    [
      'a list with spaces',
      document({ style: 'spaceDelimited', schema: list }),
      '/pets?p=1%20x',
      ['wrong-type query.p[] string'],
    ],
    [
      'a list in its own texts',
      document({ style: 'pipeDelimited', explode: true, schema: list }),
      '/pets?p=1&p=x',
      ['wrong-type query.p[] string'],
    ],
    [
      'JSON',
      document({ content: { 'application/json': { schema: list } } }),
      '/pets?p=[1,"x"]',
      ['wrong-type query.p[] string'],
    ],
    [
      'what should be JSON',
      document({ content: { 'application/json': { schema: list } } }),
      '/pets?p=1,2',
      ['wrong-type query.p string'],
    ],
    [
      'another content',
      document({ content: { 'text/csv': { schema: list } } }),
      '/pets?p=1,x',
      [],
      ['style query.p text/csv'],
    ],
    [
      'an object',
      document({ style: 'deepObject', schema: { type: 'object' } }),
      '/pets?p[a]=1',
      [],
      ['style query.{…} deepObject'],
    ],
    [
      'a style of paths',
      document(
        { in: 'path', required: true, style: 'matrix', schema: { type: 'integer' } },
        '/pets/{p}',
      ),
      '/pets/;p=5',
      [],
      ['style path.p matrix'],
    ],
    [
      'another style of paths',
      document(
        { in: 'path', required: true, style: 'label', schema: { type: 'integer' } },
        '/pets/{p}',
      ),
      '/pets/.5',
      [],
      ['style path.p label'],
    ],
    [
      'a parameter in another file',
      document({ $ref: 'p.yaml' }),
      '/pets?p=1',
      [],
      ['reference  p.yaml'],
    ],
  ]
  it.each(rows)('%s', (_, document, url, found, unexamined = []) => {
    expect(ask(document, url)).toMatchObject({ found, unexamined })
  })
})

describe('a request has no properties of answers', () => {
  const schema = {
    type: 'object',
    required: ['id', 'name'],
    properties: { id: { type: 'integer', readOnly: true }, name: { type: 'string' } },
  }
  const document = { paths: { '/pets': { post: { ...ok, requestBody: json(schema) } } } }
  it.each([
    [{ name: 'Tom' }, []],
    [{}, ['missing-property body.name nothing']],
    [{ id: 1, name: 'Tom' }, ['undocumented-property body.id integer']],
  ])('%j', (body, found) => {
    expect(ask(document, '/pets', { method: 'POST', body }).found).toEqual(found)
  })

  it('a body in another file', () => {
    const post = { ...ok, requestBody: { $ref: 'pet.yaml' } }
    expect(
      ask({ paths: { '/pets': { post } } }, '/pets', { method: 'POST', body: {} }),
    ).toMatchObject({
      found: [],
      unexamined: ['reference body pet.yaml'],
    })
  })
})
