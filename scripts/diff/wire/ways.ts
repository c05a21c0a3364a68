import { step } from '../../lib/pointer.ts'
import type { Reached } from './reach.ts'

/** A pair of nodes that Redocly compared, or a node that one side lacks. */
interface Pair {
  base?: TreeNode
  revision?: TreeNode
  parent: Pair | null
  /** The other places at which both sides refer to the pair. */
  referencedBy: Pair[]
}

interface TreeNode {
  type: { name: string }
  key: string | number
  location: { pointer: string }
}

/** The argument of a diff rule of Redocly, as far as it is about places. */
interface Change {
  node: Pair
  property?: string
  base?: Pick<TreeNode, 'location'>
  revision?: Pick<TreeNode, 'location'>
}

/** Creates the rule that reports, for each change, the operations that reach it on both sides as JSON. */
export function ways() {
  const known = new Map<Pair, Reached[]>()

  function toPair(pair: Pair): Reached[] {
    const reached = known.get(pair) ?? searchFrom(pair)
    known.set(pair, reached)
    return reached
  }

  return {
    any(
      { node, property, ...sides }: Change,
      context: { report(problem: { message: string }): void },
    ) {
      const { pointer } = (sides.revision ?? sides.base ?? nodeOf(node)).location
      const isInside = property !== undefined && pointer.endsWith(step(property))
      const inside = isInside ? [property] : []
      let pair = node
      while (pair.parent && !isShared(pair)) {
        inside.unshift(keyOf(pair))
        pair = pair.parent
      }
      const reached = toPair(pair)
        .map(({ operation, way }) => ({ operation, way: [...way, ...inside] }))
        .filter(({ way }) => way[0] !== 'callbacks')
      context.report({ message: JSON.stringify(reached) })
    },
  }
}

/** Finds the operations that reach a pair, each with the shortest path to each of its parts. */
function searchFrom(start: Pair): Reached[] {
  const found = new Map<string, Reached>()
  const seen = new Set([start])
  const queue: { pair: Pair; way: string[] }[] = [{ pair: start, way: [] }]
  // The queue grows as pairs have parents.
  for (const { pair, way } of queue) {
    if (isOperation(pair)) {
      const operation = nodeOf(pair).location.pointer
      const part = [operation, ...partOf(way)].join('\n')
      if (!found.has(part)) found.set(part, { operation, way })
      continue
    }
    for (const site of [pair, ...pair.referencedBy]) {
      if (!site.parent || seen.has(site.parent)) continue
      // Only schemas contain themselves, and several parts of an operation have other parents in common.
      if (nodeOf(site.parent).type.name === 'Schema') seen.add(site.parent)
      queue.push({ pair: site.parent, way: [keyOf(site), ...way] })
    }
  }
  return [...found.values()]
}

/** Returns the part of an operation to which a path belongs: a parameter, or a media type of its body or of a response. */
const partOf = (way: string[]): string[] => way.slice(0, lengths[way[0] ?? ''] ?? 2)

const lengths: Record<string, number> = { requestBody: 3, responses: 4 }

const nodeOf = ({ base, revision }: Pair): TreeNode => (revision ?? base) as TreeNode

const keyOf = (pair: Pair): string => String(nodeOf(pair).key)

const isOperation = (pair: Pair): boolean => nodeOf(pair).type.name === 'Operation'

const isShared = (pair: Pair): boolean => isOperation(pair) || pair.referencedBy.length > 0
