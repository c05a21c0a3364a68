import { parentOf, step } from '../../lib/pointer.ts'
import { list, object } from '../../redocly/context.ts'
import type { Bump } from '../report.ts'
import { keyOf, nameOf } from './canonical/node.ts'
import { formatGrade, isWithinFormat } from './format.ts'
import { isSent, type Reach, type Reached } from './reach.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

const scalars = new Set(['string', 'integer', 'number', 'boolean'])

/**
 * Grades changes that a rule calls breaking, but that change no request: a format that nobody defines allows every
 * text, a discriminator may say what its alternatives require, parameters are text, a required parameter needs no
 * `default`, and one scalar is written in the same way by every `style` that puts nothing before it, and by every
 * `explode`. Returns `undefined` for other changes.
 */
export function harmlessGrade(
  change: Change,
  { operation, way }: Reached,
  both: Both,
): Bump | undefined {
  const { typeName, kind, property, path, base, revision } = change
  if (property && /^(format|minimum|maximum)$/.test(property)) {
    const nodes = [both.base, both.revision].map(({ reach }) => object(reach.nodeAt(path)))
    if (property === 'format') return formatGrade(nodes, isSent({ operation, way }))
    if (isWithinFormat(change, nodes)) return 'patch'
  }
  if (typeName === 'MediaType' && kind === 'removed') {
    return isRangeCovered({ operation, way }, both) ? 'minor' : undefined
  }
  if (typeName === 'Discriminator' && kind !== 'modified') {
    return isRequiredBySchemas(change, both[kind === 'added' ? 'revision' : 'base'])
      ? 'minor'
      : undefined
  }
  const [first, key = '', ...rest] = way
  if (first !== 'parameters' || /^#\/webhooks|\/callbacks\//.test(operation)) return undefined
  const at = `${operation}/parameters${step(key)}`
  const parameters = [both.base, both.revision].map(({ reach }) => object(reach.nodeAt(at)))
  if (property === 'default' && rest.join() === 'schema,default') {
    return parameters.every(({ required }) => required === true) ? 'patch' : undefined
  }
  if (property === 'type' && /^schema(,items)?,type$/.test(rest.join())) {
    const isText = [revision?.value].flat().includes('string')
    return isText && areScalars(base?.value ?? 'string') ? 'minor' : undefined
  }
  if (kind === 'added' && rest.join() === 'schema,items') {
    const { type, properties, ...limits } = object(both.revision.reach.nodeAt(path))
    const isAny = [type ?? 'string'].flat().includes('string') && !Object.keys(limits).length
    return isAny ? 'minor' : undefined
  }
  if ((property === 'explode' || property === 'style') && rest.length <= 1) {
    const isPrefixed = parameters.some(({ style }) => style === 'matrix' || style === 'label')
    if (property === 'style' && isPrefixed) return undefined
    return isScalar(both.base.reach, `${at}/schema`) ? 'minor' : undefined
  }
}

/** Checks that each alternative beside a discriminator requires its property, with values that no other has. */
function isRequiredBySchemas({ path }: Change, { reach }: Both['base']): boolean {
  const { propertyName, 'x-values': text } = object(reach.nodeAt(path))
  const key = keyOf(String(propertyName))
  const schema = parentOf(path)
  const lists = list(object(reach.nodeAt(schema)).anyOf).flatMap((_, index) => {
    const at = `${schema}/anyOf/${index}`
    const { type, required } = object(reach.nodeAt(at))
    if (type === 'null') return []
    const { enum: values } = object(reach.nodeAt(`${at}/properties${step(key)}`))
    return [list(required).includes(propertyName) ? list(values).map(String) : []]
  })
  const values = lists.flat()
  const known = Object.keys(JSON.parse(String(text ?? '{}')))
  return (
    lists.length > 0 &&
    lists.every((own) => own.length > 0) &&
    new Set(values).size === values.length &&
    (known.length === 0 || values.every((value) => known.includes(value)))
  )
}

const areScalars = (type: unknown): boolean =>
  [type].flat().every((each) => scalars.has(String(each)))

/** Checks that a range of media types, such as `image/*`, covers one that was removed, or is one that covers all that stay. */
function isRangeCovered({ operation, way }: Reached, both: Both): boolean {
  const content = operation + way.slice(0, -1).map(step).join('')
  const left = Object.keys(object(both.revision.reach.nodeAt(content))).map(nameOf)
  const type = nameOf(way.at(-1) ?? '')
  const isInRange = (range: string, one: string) =>
    range === '*/*' || (range.endsWith('/*') && one.startsWith(range.slice(0, -1)))
  if (isSent({ operation, way })) return left.some((range) => isInRange(range, type))
  return left.length > 0 && left.every((one) => isInRange(type, one))
}

/** Checks for the content of an answer that has none, whatever a file says: to `HEAD`, and with these statuses. */
export function isBodyless({ operation, way: [first, status = '', part] }: Reached): boolean {
  const isEmpty = operation.endsWith('/head') || /^(1..|204|205|304)$/i.test(nameOf(status))
  return first === 'responses' && part === 'content' && isEmpty
}

/** Checks that a schema, and each of its alternatives, allows only scalars. */
function isScalar(reach: Reach, path: string): boolean {
  const { type, anyOf } = object(reach.nodeAt(path))
  if (anyOf) return list(anyOf).every((_, index) => isScalar(reach, `${path}/anyOf/${index}`))
  return type !== undefined && areScalars(type)
}
