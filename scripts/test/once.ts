/**
 * Wraps a function so that it computes the result of equal arguments once. The function must not read anything
 * but its arguments; every call gets a copy of its own.
 */
export function once<Arguments extends unknown[], Result>(
  work: (...given: Arguments) => Promise<Result>,
): (...given: Arguments) => Promise<Result> {
  const results = new Map<string, Promise<Result>>()
  return async (...given) => {
    const key = JSON.stringify(given)
    const result = results.get(key) ?? work(...given)
    results.set(key, result)
    return structuredClone(await result)
  }
}
