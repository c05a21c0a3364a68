import type { ContactSeed, Failure } from '@tags/sandbox'
import { quote } from '@tags/scripts/text'
import type { Call } from './call.ts'

/** The parts of a vendor's client that its code shows. */
export interface Client {
  vendor: string
  factory: string
  /** The options that carry the credential, of which a sandbox accepts any, and the others that it requires. */
  options: [option: string, value: string][]
}

/** A failure of the sandbox. */
export interface Order {
  /** An operationId or a unified method. */
  target: string
  failure: Failure
}

/** Writes a program that makes a call in a sandbox with the contacts. */
export function codeOf(
  { vendor, factory, options }: Client,
  { method, args }: Call,
  contacts: readonly ContactSeed[],
  order?: Order,
): string {
  const binding = method.startsWith('api.') ? '{ data, error }' : 'result'
  return [
    `import { ${factory} } from '@tags/${vendor}'`,
    `import spec from '@tags/${vendor}/openapi.json' with { type: 'json' }`,
    "import { createSandbox } from '@tags/sandbox'",
    '',
    callLine('const sandbox = createSandbox', [() => 'spec', write({ contacts })]),
    ...(order ? [callLine('sandbox.fail', [write(order.target), write(order.failure)])] : []),
    '',
    `const client = ${factory}({`,
    ...options.map(([option, value]) => `  ${option}: ${literal(value)},`),
    '  fetch: sandbox.fetch,',
    '})',
    '',
    callLine(`const ${binding} = await client.${method}`, args.map(write)),
    '',
  ].join('\n')
}

/** The maximum length of a line. */
const maxWidth = 72

/** Writes an argument whose further lines have an indent, over several lines if wanted. */
type Write = (indent?: string, isBroken?: boolean) => string

const write =
  (value: unknown): Write =>
  (indent, isBroken) =>
    literal(value, indent, isBroken)

/** Writes a call: its arguments on one line, with the last one broken if needed, or one per line. */
function callLine(call: string, args: Write[]): string {
  const lines = [false, true].map((isBroken) => {
    const texts = args.map((one, index) => one('', isBroken && index === args.length - 1))
    return `${call}(${texts.join(', ')})`
  })
  const fitting = lines.find((line) => line.search(/\n|$/) <= maxWidth)
  return fitting ?? `${call}(\n${args.map((one) => `  ${one('  ')},\n`).join('')})`
}

/** Writes a JSON value as TypeScript. */
function literal(value: unknown, indent = '', isBroken = false): string {
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
  const fits = !isBroken && indent.length + line.length <= maxWidth
  if (fits && !line.includes('\n')) return line
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}`
}
