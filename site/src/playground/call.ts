/** The type of a form control's value: text, a list of tags, or a parsed value. */
export type FieldType = 'text' | 'list' | 'number' | 'boolean' | 'json'

/** The value of a form control. */
export interface FieldValue {
  name: string
  type: FieldType
  value: string
}

/** A call of a client: `client.addTags(…)` or `client.api.POST(…)`. */
export interface Call {
  method: string
  args: unknown[]
}

/** The input is not a valid call. The message is shown to the user. */
export class FormError extends Error {
  override name = 'FormError'
}

/**
 * Returns the call that a form describes. Empty fields are left out; the client checks the others.
 * @throws {FormError} if a field must be JSON and is not.
 */
export function callOf(choice: string, fields: readonly FieldValue[]): Call {
  const field = (name: string) => fields.find((one) => one.name === name)
  const [method = '', path] = choice.split(' ')
  if (path === undefined) {
    const tags = field('tags')
    const contact = { [field('kind')?.value ?? '']: field('contact')?.value }
    return { method, args: tags ? [contact, parseValue(tags)] : [contact] }
  }
  const params: Record<string, Record<string, unknown>> = {}
  for (const one of fields) {
    const [, place = '', name = ''] = one.name.match(/^(path|query|header)\.(.*)$/) ?? []
    if (place && one.value !== '') params[place] = { ...params[place], [name]: parseValue(one) }
  }
  const body = field('body')
  const init = {
    ...(Object.keys(params).length > 0 && { params }),
    ...(body && body.value.trim() !== '' && { body: parseValue(body) }),
  }
  return { method: `api.${method}`, args: Object.keys(init).length > 0 ? [path, init] : [path] }
}

function parseValue({ name, type, value }: FieldValue): unknown {
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
