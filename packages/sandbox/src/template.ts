import { isObject } from './object.ts'
/** The values that a request has in the places of a template's expressions, such as `$inputs.contact`. */
export interface Bindings {
  values: Map<string, unknown[]>
  /** The items of lists that gave a value, by list and index. */
  items: [list: unknown[], index: number][]
  /** The items that another template has taken. */
  taken: Map<unknown[], Set<number>>
}

export const newBindings = (taken: Bindings['taken'] = new Map()): Bindings => ({
  values: new Map(),
  items: [],
  taken,
})

/** Checks whether a value fits a template, and adds the values of the template's expressions to `bindings`. */
export function unify(template: unknown, value: unknown, bindings: Bindings): boolean {
  if (template === '$inputs.tags') return unifyItems('$inputs.tag', listOf(value), bindings)
  if (typeof template === 'string') return unifyText(template, value, bindings)
  if (Array.isArray(template)) {
    if (!Array.isArray(value)) return false
    const [item] = template
    if (template.length === 1 && /\$inputs\.tag\b/.test(JSON.stringify(item))) {
      return unifyItems(item, value, bindings)
    }
    return (
      template.length === value.length &&
      template.every((part, index) => unify(part, value[index], bindings))
    )
  }
  if (isObject(template)) {
    if (!isObject(value)) return false
    return Object.entries(template).every(
      ([key, part]) =>
        isSize(part) || (Object.hasOwn(value, key) && unify(part, value[key], bindings)),
    )
  }
  return template === value
}

/** A number is the length of a page, which does not change what is asked for. */
const isSize = (part: unknown): boolean =>
  typeof part === 'number' || (isObject(part) && Object.values(part).every(isSize))

const listOf = (value: unknown): unknown =>
  typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value

/** Fits each item that no other template has taken. At least one must fit, unless there is none at all. */
function unifyItems(template: unknown, list: unknown, bindings: Bindings): boolean {
  if (!Array.isArray(list)) return false
  const fitting = list.filter((item, index) => {
    if (bindings.taken.get(list)?.has(index)) return false
    const found = newBindings(bindings.taken)
    if (!unify(template, item, found)) return false
    for (const [name, values] of found.values) for (const one of values) add(bindings, name, one)
    bindings.items.push([list, index], ...found.items)
    return true
  })
  return fitting.length > 0 || list.length === 0
}

function unifyText(template: string, value: unknown, bindings: Bindings): boolean {
  if (value === undefined || value === null || typeof value === 'object') return false
  const parts = template.startsWith('$')
    ? ['', template, '']
    : template.split(/\{(\$inputs\.[\w.]+)\}/)
  const names = parts.filter((_, index) => index % 2)
  const between = parts.filter((_, index) => index % 2 === 0).map(escaped)
  const found = new RegExp(`^${between.join('(.*?)')}$`, 's').exec(String(value))
  if (!found) return false
  for (const [index, name] of names.entries()) {
    add(bindings, name, template.startsWith('$') ? value : found[index + 1])
  }
  return true
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

function add({ values }: Bindings, name: string, value: unknown): void {
  values.set(name, [...(values.get(name) ?? []), value])
}
