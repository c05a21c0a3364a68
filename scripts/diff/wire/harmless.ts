import { step } from '../../lib/pointer.ts'
import { list, object } from '../../redocly/context.ts'
import type { Bump } from '../report.ts'
import { nameOf } from './canonical/node.ts'
import type { Reach, Reached } from './reach.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** Formats of numbers that a client in JavaScript cannot exceed. */
const wide = new Set(['int64', 'double'])
/** Formats of numbers that only say the unit. */
const units = new Set(['unixtime', 'unix-time', 'timestamp'])
const scalars = new Set(['string', 'integer', 'number', 'boolean'])

/**
 * Grades changes that a rule calls breaking, but that change no request: parameters are text, a required parameter
 * needs no `default`, and one scalar is written in the same way by every `style` and `explode`. Returns `undefined`
 * for other changes.
 */
export function harmlessGrade(
  change: Change,
  { operation, way }: Reached,
  both: Both,
): Bump | undefined {
  const { property, path, base, revision } = change
  if (property === 'format') {
    const { type } = object(both.revision.reach.nodeAt(path))
    const isNumber = /^(integer|number)(,null)?$/.test([type].flat().join())
    const isWide = (value: unknown) => wide.has(String(value))
    const isUnit = units.has(String(revision?.value)) && isWide(base?.value ?? 'int64')
    return isNumber && (isUnit || isWide(revision?.value)) ? 'patch' : undefined
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
  if ((property === 'explode' || property === 'style') && rest.length <= 1) {
    return isScalar(both.base.reach, `${at}/schema`) ? 'minor' : undefined
  }
}

const areScalars = (type: unknown): boolean =>
  [type].flat().every((each) => scalars.has(String(each)))

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
