import type { Fields } from './pointer.ts'

/** The values in place of any other. */
export const others: unknown[] = [
  null,
  true,
  0,
  -7,
  1.5,
  1e12,
  '',
  'zzz',
  'z'.repeat(3000),
  [],
  {},
  [null],
  { surplus: 1 },
]

/** Lists every variant of a value with one change at any depth. */
export function* mutationsOf(value: unknown): Generator<unknown> {
  yield value
  yield* others
  if (Array.isArray(value)) {
    yield [...value, ...value]
    yield Array.from({ length: 600 }, (_, index) => value[0] ?? index)
    for (const [index, item] of value.entries()) {
      for (const other of mutationsOf(item)) yield value.with(index, other)
    }
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, surplus: 1 }
    for (const [name, inner] of Object.entries(value)) {
      const { [name]: _, ...rest } = value as Fields
      yield rest
      for (const other of mutationsOf(inner)) yield { ...value, [name]: other }
    }
  }
}
