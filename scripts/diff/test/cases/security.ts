import { cases, type Frame } from './case.ts'

const paths = `paths: {
  /things: { get: { operationId: getThing, responses: { '204': { description: Done. } } } },
  /own: { get: { operationId: getOwn, security: [{ own: [] }], responses: { '204': { description: Done. } } } }
  }`
const key = 'key: { type: apiKey, in: header, name: x-key }'
const bearer = 'bearer: { type: http, scheme: bearer }'
const oauth = (flow: string) => `oauth: { type: oauth2, flows: { ${flow} } }`
const code =
  'authorizationCode: { authorizationUrl: https://example.com/a, tokenUrl: https://example.com/t, scopes: { read: Reads., write: Writes. } }'
const client =
  'clientCredentials: { tokenUrl: https://example.com/t, scopes: { read: Reads., write: Writes. } }'

/** Scopes that are longer than the names of schemes. */
const long = `${'a'.repeat(90)}, ${'b'.repeat(90)}`

const inherited: Frame = {
  at: ['GET /things'],
  spec: (part) => {
    const [security, schemes] = part.split(' | ')
    return `openapi: 3.1.0
info: { title: Things, version: '1' }
servers: [{ url: https://api.example.com }]
security: ${security}
${paths}
components: { securitySchemes: { own: { type: http, scheme: basic }, ${schemes ?? `${key}, ${bearer}, ${oauth(code)}`} } }`
  },
}

const served: Frame = {
  at: ['*'],
  spec: (part) => `openapi: 3.1.0
info: { title: Things, version: '1' }
servers: ${part}
security: [{ own: [] }]
${paths}
components: { securitySchemes: { own: { type: http, scheme: basic } } }`,
}

/** `GET /a`, which may have servers of its own, and `GET /b`; the part has those, and those of the document. */
const own: Frame = {
  at: ['GET /b'],
  spec: (part) => {
    const [servers, rest = ''] = part.split(' | ')
    const operation = (name: string, more = '') =>
      `/${name}: { get: { operationId: ${name}, ${more}responses: { '204': { description: Done. } } } }`
    return `openapi: 3.1.0
info: { title: Things, version: '1' }
servers: ${rest}
paths: { ${operation('a', servers)}, ${operation('b')} }`
  },
}

/** Changes of security and servers. One operation has its own security. */
export const securityCases = [
  ...cases('security', inherited, [
    [
      'a scheme of the same credential is added before the one that is asked for',
      '[{ bearer: [] }] | bearer: { type: http, scheme: bearer }',
      '[{ bearer: [] }] | other: { type: http, scheme: bearer, bearerFormat: JWT }, bearer: { type: http, scheme: bearer }',
      'none',
      'none',
    ],
    [
      'a scheme of the same credential is added after the one that is asked for',
      '[{ bearer: [] }] | bearer: { type: http, scheme: bearer }',
      '[{ bearer: [] }] | bearer: { type: http, scheme: bearer }, other: { type: http, scheme: bearer, bearerFormat: JWT }',
      'none',
      'none',
    ],
    [
      'a scheme of the same credential is removed before the one that is asked for',
      '[{ bearer: [] }] | other: { type: http, scheme: bearer, bearerFormat: JWT }, bearer: { type: http, scheme: bearer }',
      '[{ bearer: [] }] | bearer: { type: http, scheme: bearer }',
      'none',
      'none',
    ],
    [
      'schemes of the same credential are swapped',
      '[{ bearer: [] }] | bearer: { type: http, scheme: bearer }, other: { type: http, scheme: bearer, bearerFormat: JWT }',
      '[{ bearer: [] }] | other: { type: http, scheme: bearer, bearerFormat: JWT }, bearer: { type: http, scheme: bearer }',
      'none',
      'none',
    ],
    [
      'a scheme is renamed beside another of the same credential',
      '[{ bearer: [] }] | bearer: { type: http, scheme: bearer }, other: { type: http, scheme: bearer, bearerFormat: JWT }',
      '[{ token: [] }] | token: { type: http, scheme: bearer }, other: { type: http, scheme: bearer, bearerFormat: JWT }',
      'none',
      'none',
    ],
    [
      'a URL of a scheme is relative to the server',
      '[{ o: [] }] | o: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://api.example.com/t, scopes: {} } } }',
      '[{ o: [] }] | o: { type: oauth2, flows: { clientCredentials: { tokenUrl: /t, scopes: {} } } }',
      'none',
      'none',
    ],
    [
      'a URL of OpenID Connect is relative to the server',
      '[{ o: [] }] | o: { type: openIdConnect, openIdConnectUrl: https://api.example.com/.well-known/o }',
      '[{ o: [] }] | o: { type: openIdConnect, openIdConnectUrl: /.well-known/o }',
      'none',
      'none',
    ],
    [
      'a URL of a scheme that was relative to the server is another',
      '[{ o: [] }] | o: { type: oauth2, flows: { clientCredentials: { tokenUrl: /t, scopes: {} } } }',
      '[{ o: [] }] | o: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://auth.example.com/t, scopes: {} } } }',
      'major',
      'none',
    ],
    ['an alternative is added', '[{ key: [] }]', '[{ key: [] }, { bearer: [] }]', 'minor', 'none'],
    [
      'an alternative is removed',
      '[{ key: [] }, { bearer: [] }]',
      '[{ key: [] }]',
      'major',
      'none',
    ],
    ['a credential may be left out', '[{ key: [] }]', '[{ key: [] }, {}]', 'minor', 'none'],
    ['a credential must be sent', '[]', '[{ key: [] }]', 'major', 'none'],
    ['no credential is asked for any more', '[{ key: [] }]', '[]', 'minor', 'none'],
    [
      'a second credential must be sent',
      '[{ key: [] }]',
      '[{ key: [], bearer: [] }]',
      'major',
      'none',
    ],
    ['another credential must be sent', '[{ key: [] }]', '[{ bearer: [] }]', 'major', 'none'],
    ['a scope is asked for', '[{ oauth: [read] }]', '[{ oauth: [read, write] }]', 'major', 'none'],
    [
      'a scope is not asked for any more',
      '[{ oauth: [read, write] }]',
      '[{ oauth: [read] }]',
      'minor',
      'none',
    ],
    ['long scopes are asked for', '[{ bearer: [] }]', `[{ bearer: [${long}] }]`, 'major', 'none'],
    [
      'long scopes are not asked for any more',
      `[{ bearer: [${long}] }, { key: [] }]`,
      '[{ key: [] }, { bearer: [] }]',
      'minor',
      'none',
    ],
    [
      'tokens come from another URL',
      `[{ oauth: [read] }] | ${oauth(code)}`,
      `[{ oauth: [read] }] | ${oauth(code.replace('com/t', 'com/token'))}`,
      'major',
      'none',
    ],
    [
      'people are asked at another URL',
      `[{ oauth: [read] }] | ${oauth(code)}`,
      `[{ oauth: [read] }] | ${oauth(code.replace('com/a', 'com/authorize'))}`,
      'major',
      'none',
    ],
    [
      'a flow is added',
      `[{ oauth: [read] }] | ${oauth(code)}`,
      `[{ oauth: [read] }] | ${oauth(`${code}, ${client}`)}`,
      'minor',
      'none',
    ],
    [
      'a flow is removed',
      `[{ oauth: [read] }] | ${oauth(`${code}, ${client}`)}`,
      `[{ oauth: [read] }] | ${oauth(code)}`,
      'major',
      'none',
    ],
    [
      'a scope is described in other words',
      `[{ oauth: [read] }] | ${oauth(code)}`,
      `[{ oauth: [read] }] | ${oauth(code.replace('Reads.', 'Reads all.'))}`,
      'patch',
      'none',
    ],
    [
      'a key has another name',
      '[{ key: [] }] | key: { type: apiKey, in: header, name: x-key }',
      '[{ key: [] }] | key: { type: apiKey, in: header, name: x-api-key }',
      'major',
      'none',
    ],
    [
      'a key moves to the query',
      '[{ key: [] }] | key: { type: apiKey, in: header, name: x-key }',
      '[{ key: [] }] | key: { type: apiKey, in: query, name: x-key }',
      'major',
      'none',
    ],
    [
      'a bearer token becomes a password',
      '[{ http: [] }] | http: { type: http, scheme: bearer }',
      '[{ http: [] }] | http: { type: http, scheme: basic }',
      'major',
      'none',
    ],
    [
      'a bearer token is said to be a JWT',
      '[{ http: [] }] | http: { type: http, scheme: bearer }',
      '[{ http: [] }] | http: { type: http, scheme: bearer, bearerFormat: JWT }',
      'patch',
      'none',
    ],
    [
      'a credential is described',
      '[{ http: [] }] | http: { type: http, scheme: bearer }',
      '[{ http: [] }] | http: { type: http, scheme: bearer, description: A token. }',
      'patch',
      'none',
    ],
  ]),
  ...cases('server', own, [
    [
      'a server is added to all operations but one, which lists its own',
      ' | [{ url: https://api.example.com }]',
      'servers: [{ url: https://api.example.com }], | [{ url: https://api.example.com }, { url: https://eu.example.com }]',
      'minor',
      'none',
    ],
    [
      'an operation has another server',
      'servers: [{ url: https://api.example.com }], | [{ url: https://api.example.com }]',
      'servers: [{ url: https://eu.example.com }], | [{ url: https://api.example.com }]',
      'major',
      'none',
      ['GET /a'],
    ],
    [
      'an operation is at all servers of the document, and not at one of them',
      'servers: [{ url: https://eu.example.com }], | [{ url: https://api.example.com }, { url: https://eu.example.com }]',
      ' | [{ url: https://api.example.com }, { url: https://eu.example.com }]',
      'minor',
      'none',
      ['GET /a'],
    ],
    [
      'an operation is at one server of the document, and not at all',
      ' | [{ url: https://api.example.com }, { url: https://eu.example.com }]',
      'servers: [{ url: https://eu.example.com }], | [{ url: https://api.example.com }, { url: https://eu.example.com }]',
      'major',
      'none',
      ['GET /a'],
    ],
  ]),
  ...cases('server', served, [
    [
      'a server is added',
      '[{ url: https://api.example.com }]',
      '[{ url: https://api.example.com }, { url: https://eu.example.com }]',
      'minor',
      'none',
    ],
    [
      'a server is removed',
      '[{ url: https://api.example.com }, { url: https://eu.example.com }]',
      '[{ url: https://api.example.com }]',
      'major',
      'none',
    ],
    [
      'the first server is listed',
      '[]',
      "[{ url: 'https://{host}.example.com', variables: { host: { default: up } } }]",
      'minor',
      'none',
    ],
    [
      'a server stands behind another, and is described at length',
      '[{ url: https://api.example.com }]',
      '[{ url: https://sandbox.example.com, description: For tests. }, { url: https://api.example.com, description: The server for all that has to last, in production. }]',
      'minor',
      'none',
    ],
    [
      'the host of a server is written with its usual port, and in capitals',
      '[{ url: https://api.example.com/v1 }]',
      '[{ url: https://API.example.com:443/v1 }]',
      'none',
      'none',
    ],
    [
      'a server has another port',
      '[{ url: https://api.example.com }]',
      '[{ url: https://api.example.com:80 }]',
      'major',
      'none',
    ],
    [
      'a server has another URL',
      '[{ url: https://api.example.com/v1 }]',
      '[{ url: https://api.example.com/v2 }]',
      'major',
      'none',
    ],
    [
      'a server is described',
      '[{ url: https://api.example.com }]',
      '[{ url: https://api.example.com, description: Production. }]',
      'patch',
      'none',
    ],
    [
      'a variable of a server has another default',
      "[{ url: 'https://{region}.example.com', variables: { region: { default: us, enum: [us, eu] } } }]",
      "[{ url: 'https://{region}.example.com', variables: { region: { default: eu, enum: [us, eu] } } }]",
      'major',
      'none',
    ],
    [
      'a variable of a server has another name',
      "[{ url: 'https://{project-slug}.example.com/{region}/', variables: { project-slug: { default: up }, region: { default: us, enum: [us, eu] } } }]",
      "[{ url: 'https://{project_slug}.example.com/{area}', variables: { area: { default: us, enum: [us, eu] }, project_slug: { default: up } } }]",
      'patch',
      'none',
    ],
    [
      'a variable of a server has another name and default',
      "[{ url: 'https://{project-slug}.example.com', variables: { project-slug: { default: up } } }]",
      "[{ url: 'https://{project_slug}.example.com', variables: { project_slug: { default: down } } }]",
      'major',
      'none',
    ],
    [
      'variables of a server exchange their names',
      "[{ url: 'https://{a}.example.com/{b}', variables: { a: { default: x }, b: { default: y } } }]",
      "[{ url: 'https://{b}.example.com/{a}', variables: { b: { default: x }, a: { default: y } } }]",
      'patch',
      'none',
    ],
    [
      'a variable of a server is not declared, and has another name',
      "[{ url: 'https://{a}.example.com' }]",
      "[{ url: 'https://{b}.example.com' }]",
      'none',
      'none',
    ],
    [
      'a variable of a server has one value more',
      "[{ url: 'https://{region}.example.com', variables: { region: { default: us, enum: [us, eu] } } }]",
      "[{ url: 'https://{region}.example.com', variables: { region: { default: us, enum: [us, eu, ap] } } }]",
      'minor',
      'none',
    ],
  ]),
]
