import { quote } from '@tags/scripts/text'
import type { Call } from './call.ts'

/** What the code of a vendor's client is made of. */
export interface Client {
  vendor: string
  factory: string
  /** The options that carry the credential, with their environment variables. */
  credentials: [option: string, variable: string][]
  baseUrl: string
}

/** The TypeScript of a call; `prefer` is the header that tells a mock what to answer. */
export function codeOf(client: Client, { method, given }: Call, prefer?: string): string {
  const { vendor, factory, credentials, baseUrl } = client
  const options = [
    ...credentials.map(([option, variable]) => `${option}: process.env.${variable}!,`),
    `baseUrl: ${literal(baseUrl)},`,
    ...(prefer
      ? [
          'fetch: (request, init) => {',
          `  request.headers.set('prefer', ${literal(prefer)})`,
          '  return fetch(request, init)',
          '},',
        ]
      : []),
  ]
  const told = method.startsWith('api.') ? '{ data, error }' : 'result'
  return [
    `import { ${factory} } from '@tags/${vendor}'`,
    '',
    `const client = ${factory}({`,
    ...options.map((line) => `  ${line}`),
    '})',
    '',
    callLine(`const ${told} = await client.${method}`, given),
    '',
  ].join('\n')
}

/** How long a line may be. */
const width = 72

/** The arguments on one line, the last one open at its end, or one a line. */
function callLine(call: string, given: unknown[]): string {
  const line = `${call}(${given.map((value) => literal(value)).join(', ')})`
  const [first = ''] = line.split('\n')
  if (first.length <= width) return line
  return `${call}(\n${given.map((value) => `  ${literal(value, '  ')},\n`).join('')})`
}

/** A JSON value as TypeScript. */
function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const isList = Array.isArray(value)
  const inner = `${indent}  `
  const items = Object.entries(value).map(([key, item]) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)
    return isList ? literal(item, inner) : `${name}: ${literal(item, inner)}`
  })
  const [open, close] = isList ? '[]' : '{}'
  if (items.length === 0) return `${open}${close}`
  const space = isList ? '' : ' '
  const line = `${open}${space}${items.join(', ')}${space}${close}`
  if (indent.length + line.length <= width && !line.includes('\n')) return line
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}`
}
