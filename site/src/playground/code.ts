import { quote } from '@tags/scripts/text'
import type { Call } from './call.ts'

/** The parts of a vendor's client that its code shows. */
export interface Client {
  vendor: string
  factory: string
  /** The options that carry the credential, with their environment variables. */
  credentials: [option: string, variable: string][]
  /** The other options that it requires, with their values. */
  options: [option: string, value: string][]
  baseUrl: string
}

/** The request among several that gets the chosen answer. */
export interface Target {
  method: string
  /** A regular expression for its URL. */
  pattern: string
}

/** Writes the TypeScript of a call. `prefer` is a header that selects the mock's response to `target`. */
export function codeOf(
  client: Client,
  { method, args }: Call,
  prefer?: string,
  target?: Target,
): string {
  const { vendor, factory, credentials, options, baseUrl } = client
  const lines = [
    ...credentials.map(([option, variable]) => `${option}: process.env.${variable}!,`),
    ...options.map(([option, value]) => `${option}: ${literal(value)},`),
    `baseUrl: ${literal(baseUrl)},`,
    ...(prefer ? fetchLines(prefer, target) : []),
  ]
  const binding = method.startsWith('api.') ? '{ data, error }' : 'result'
  return [
    `import { ${factory} } from '@tags/${vendor}'`,
    '',
    `const client = ${factory}({`,
    ...lines.map((line) => `  ${line}`),
    '})',
    '',
    callLine(`const ${binding} = await client.${method}`, args),
    '',
  ].join('\n')
}

function fetchLines(prefer: string, target: Target | undefined): string[] {
  const lines = [
    `  const chosen = { prefer: ${literal(prefer)}, accept: '*/*' }`,
    '  return fetch(url, { ...init, headers: { ...init.headers, ...chosen } })',
  ]
  if (!target) return ['fetch: (url, init) => {', ...lines, '},']
  return [
    'fetch: (url, init) => {',
    `  const isMethod = init.method === ${literal(target.method)}`,
    `  const path = ${new RegExp(target.pattern)}`,
    '  if (!isMethod || !path.test(url)) return fetch(url, init)',
    ...lines,
    '},',
  ]
}

/** The maximum length of a line. */
const maxWidth = 72

/** Formats a call: its arguments on one line, with the last one broken if needed, or one per line. */
function callLine(call: string, args: unknown[]): string {
  const line = `${call}(${args.map((value) => literal(value)).join(', ')})`
  const [first = ''] = line.split('\n')
  if (first.length <= maxWidth) return line
  return `${call}(\n${args.map((value) => `  ${literal(value, '  ')},\n`).join('')})`
}

/** Writes a JSON value as TypeScript. */
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
  if (indent.length + line.length <= maxWidth && !line.includes('\n')) return line
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}`
}
