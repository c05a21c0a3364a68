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
  /**
   * Returns the failure of the next request to an operation, and counts the request.
   * @param methods the unified methods that send such a request; absent if that is not known.
   */
  take(operation: Operation, methods?: readonly string[]): Failure | undefined
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

/** A name of an operation, or of the requests to it that a unified method sends. */
interface Target<Operation> {
  name: string
  operation: Operation
  /** The unified method. */
  only?: string | undefined
}

/** A failure that was ordered, and the number of requests that it still has to fail. */
interface Order<Operation> {
  targets: readonly Target<Operation>[]
  failure: Failure
  left: number
}

/** The unified methods, and the other role that their request may have, where the vendor only replaces tags. */
const unifiedMethods = [
  ['addTags', 'setTags'],
  ['removeTags', 'setTags'],
  ['getTags', 'getTags'],
] as const

/** Returns the unified methods that send a request with these roles, or nothing for a request without one. */
export const methodsOf = (roles: readonly string[]): string[] | undefined =>
  roles.length
    ? unifiedMethods.flatMap((names) =>
        names.some((name) => roles.includes(name)) ? [names[0]] : [],
      )
    : undefined

/** Lists the names of each operation: its operationId, its route, and the unified methods that send it. */
export function targetsOf<Operation extends Named>(
  operations: readonly Operation[],
  unified: Readonly<Record<string, unknown>>,
): Target<Operation>[] {
  const methods = new Map<string, string | undefined>(
    unifiedMethods.map(([method, other]) => [
      method,
      Object(unified[method] ?? unified[other]).operationId,
    ]),
  )
  return operations.flatMap((operation) => [
    { name: `${operation.method} ${operation.path}`, operation },
    // A unified method comes before an operation of the vendor's with its name.
    ...(methods.get(operation.id) ? [] : [{ name: operation.id, operation }]),
    ...[...methods].flatMap(([method, id]) =>
      id === operation.id
        ? [{ name: method, operation, only: method === id ? undefined : method }]
        : [],
    ),
  ])
}

/** Creates a register of failures of the operations with these names. */
export function createFailures<Operation>(
  named: readonly Target<Operation>[],
): Failures<Operation> {
  let orders: Order<Operation>[] = []
  return {
    fail(target, failure) {
      const targets = named.filter(({ name }) => keyOf(name) === keyOf(target))
      if (!targets.length) throw unknownTarget(target, [...new Set(named.map(({ name }) => name))])
      checkFailure(failure)
      const order = { targets, failure: { ...failure }, left: failure.times ?? Infinity }
      orders.push(order)
      return () => {
        orders = orders.filter((other) => other !== order)
      }
    },
    take(operation, methods) {
      const own = orders.filter(({ targets }) =>
        targets.some(
          ({ operation: wanted, only }) =>
            wanted === operation && (!only || !methods || methods.includes(only)),
        ),
      )
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

/**
 * The names of path parameters and the case of the method do not matter: `post /contacts/{id}/tags` is
 * `POST /contacts/{contactId}/tags`.
 */
const keyOf = (name: string): string =>
  String(name)
    .replace(/\{[^}]*\}/g, '{}')
    .replace(/^\w+ /, (method) => method.toUpperCase())

function unknownTarget(target: string, names: readonly string[]): TypeError {
  const near = nearest(String(target), names).map((name) => `'${name}'`)
  const hint = near.length ? `; near it: ${near.join(', ')}` : ''
  return new TypeError(
    `fail: there is no operation '${target}'; name an operationId, a unified method such as 'addTags', or a route such as 'POST /contacts/{id}/tags'${hint}.`,
  )
}
