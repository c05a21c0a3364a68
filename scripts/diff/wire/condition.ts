import { parentOf } from '../../lib/pointer.ts'
import { object } from '../../redocly/context.ts'
import type { Bump } from '../report.ts'
import { isSent, type Reached } from './reach.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/**
 * Grades a change of an `if`, to which Redocly's directions do not apply: the values that fit it are those of `then`.
 * An `if` that comes or goes limits what its `then` and `else` limit; without these, it limits nothing. Returns
 * `undefined` for other changes.
 */
export function conditionGrade(
  { kind, path }: Change,
  reached: Reached,
  both: Both,
): Bump | undefined {
  const { way } = reached
  if (!way.includes('if')) return undefined
  if (kind === 'modified' || way.at(-1) !== 'if') return 'major'
  const schema = object(both[kind === 'added' ? 'revision' : 'base'].reach.nodeAt(parentOf(path)))
  if (!('then' in schema || 'else' in schema)) return 'patch'
  return (kind === 'added') === isSent(reached) ? 'major' : 'minor'
}
