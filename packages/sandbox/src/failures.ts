import { checkFailure, type Failure } from './failure.ts'
import { nearest } from './near.ts'

/** Failures on order, by operation. */
export interface Failures<Operation> {
  /**
   * Makes the requests to a target fail. Of several failures, those with `times` come first, in order; of the others,
   * the newest counts. Returns a function that ends this failure.
   * @throws {TypeError} if no operation has this name, or the failure is not valid.
   */
  fail(target: string, failure: Failure): () => void
  /** Returns the failure of the next request to an operation, and counts the request. */
  take(operation: Operation): Failure | undefined
  /** Ends all failures. */
  reset(): void
}

/** The parts of an operation that name it. */
export interface Named {
  id: string
  /** In upper case. */
  method: string
  /** The path as the document writes it. */
  path: string
}

/** A failure that was ordered, and the number of requests that it still has to fail. */
interface Order<Operation> {
  operations: readonly Operation[]
  failure: Failure
  left: number
}

/** Lists the names of each operation: its operationId, its route, and the unified methods that send it. */
export function targetsOf<Operation extends Named>(
  operations: readonly Operation[],
  unified: Readonly<Record<string, unknown>>,
): [name: string, operation: Operation][] {
  const methods = ['addTags', 'removeTags', 'getTags'].map((method) => {
    const link = unified[method] ?? (method === 'getTags' ? undefined : unified.setTags)
    return [method, Object(link).operationId]
  })
  return operations.flatMap((operation) => [
    [operation.id, operation],
    [`${operation.method} ${operation.path}`, operation],
    ...methods.flatMap(([method, id]): [string, Operation][] =>
      id === operation.id ? [[method, operation]] : [],
    ),
  ])
}

/** Creates a register of failures of the operations with these names. */
export function createFailures<Operation>(
  targets: readonly [name: string, operation: Operation][],
): Failures<Operation> {
  let orders: Order<Operation>[] = []
  return {
    fail(target, failure) {
      const key = keyOf(target)
      const named = targets.filter(([name]) => keyOf(name) === key)
      if (!named.length) throw unknownTarget(target, [...new Set(targets.map(([name]) => name))])
      checkFailure(failure)
      const operations = named.map(([, operation]) => operation)
      const order = { operations, failure: { ...failure }, left: failure.times ?? Infinity }
      orders.push(order)
      return () => {
        orders = orders.filter((other) => other !== order)
      }
    },
    take(operation) {
      const own = orders.filter(({ operations }) => operations.includes(operation))
      const order = own.find(({ left }) => left < Infinity) ?? own.at(-1)
      if (!order) return undefined
      order.left -= 1
      orders = orders.filter(({ left }) => left > 0)
      return order.failure
    },
    reset() {
      orders = []
    },
  }
}

/** The names of path parameters do not matter: `POST /contacts/{id}/tags` is `POST /contacts/{contactId}/tags`. */
const keyOf = (name: string): string => String(name).replace(/\{[^}]*\}/g, '{}')

function unknownTarget(target: string, names: readonly string[]): TypeError {
  const near = nearest(String(target), names).map((name) => `'${name}'`)
  const hint = near.length ? `; near it: ${near.join(', ')}` : ''
  return new TypeError(
    `fail: there is no operation '${target}'; name an operationId, a unified method such as 'addTags', or a route such as 'POST /contacts/{id}/tags'${hint}.`,
  )
}
