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

/** A failure that was ordered, and how many requests it still has to fail. */
interface Order<Operation> {
  operations: readonly Operation[]
  failure: Failure
  left: number
}

/**
 * Creates a register of failures.
 * @param targets the operations by each of their names: operationId, unified method and route.
 */
export function createFailures<Operation>(
  targets: ReadonlyMap<string, readonly Operation[]>,
): Failures<Operation> {
  let orders: Order<Operation>[] = []
  return {
    fail(target, failure) {
      const operations = targets.get(target)
      if (!operations) throw new TypeError(unknownTarget(target, [...targets.keys()]))
      checkFailure(failure)
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

function unknownTarget(target: string, names: readonly string[]): string {
  const near = nearest(String(target), names)
  const hint = near.length ? `Near it: ${near.map((name) => `'${name}'`).join(', ')}.` : ''
  return `fail: '${target}' is no operation here; name an operationId, a unified method such as 'addTags', or a route such as 'POST /contacts/{id}/tags'. ${hint}`.trim()
}
