/** What a control holds: text, tags, or what its text stands for. */
export type FieldType = 'text' | 'list' | 'number' | 'boolean' | 'json'

/** A control as it was filled in. */
export interface Filled {
  name: string
  type: FieldType
  value: string
}

/** A call of a client: `client.addTags(…)` or `client.api.POST(…)`. */
export interface Call {
  method: string
  given: unknown[]
}

/** What was typed makes no call. Its message is for the person. */
export class FormError extends Error {
  override name = 'FormError'
}

/**
 * The call that a filled form stands for. Empty fields are left out; whether the rest is right is for
 * the client to say.
 * @throws {FormError} if a field is to be JSON and is not.
 */
export function callOf(choice: string, fields: readonly Filled[]): Call {
  const field = (name: string) => fields.find((one) => one.name === name)
  const [method = '', path] = choice.split(' ')
  if (path === undefined) {
    const tags = field('tags')
    const contact = { [field('kind')?.value ?? '']: field('contact')?.value }
    return { method, given: tags ? [contact, meaningOf(tags)] : [contact] }
  }
  const params: Record<string, Record<string, unknown>> = {}
  for (const one of fields) {
    const [, place = '', name = ''] = one.name.match(/^(path|query|header)\.(.*)$/) ?? []
    if (place && one.value !== '') params[place] = { ...params[place], [name]: meaningOf(one) }
  }
  const body = field('body')
  const init = {
    ...(Object.keys(params).length > 0 && { params }),
    ...(body && body.value.trim() !== '' && { body: meaningOf(body) }),
  }
  return { method: `api.${method}`, given: Object.keys(init).length > 0 ? [path, init] : [path] }
}

function meaningOf({ name, type, value }: Filled): unknown {
  if (type === 'list') return value.split(/[,\n]/).flatMap((item) => item.trim() || [])
  if (type === 'boolean') return value === 'true'
  if (type === 'number') return Number.isNaN(Number(value)) ? value : Number(value)
  if (type !== 'json') return value
  try {
    return JSON.parse(value)
  } catch (error) {
    throw new FormError(`${name} is not JSON: ${(error as Error).message}.`)
  }
}

/** Whether an address is of this machine, where a mock may be. */
export const isLoopback = (address: string): boolean =>
  URL.canParse(address) &&
  /^(127\.[\d.]+|\[::1\]|(.+\.)?localhost)$/.test(new URL(address).hostname)
