import { without } from '../../lib/list.ts'
import type { Bump } from '../report.ts'

/** Describes a change of the values that an option takes. */
export function typePhrases(old: string, now: string): string[] {
  const [lost, gained] = [without(typesOf(old), typesOf(now)), without(typesOf(now), typesOf(old))]
  if (lost.includes('string')) return [`now takes only ${typesOf(now).join(' or ')}`]
  if (gained.includes('string')) return ['now takes any string']
  return [
    ...(gained.length ? [`now takes ${gained.join(' and ')}`] : []),
    ...(lost.length ? [`no longer takes ${lost.join(' and ')}`] : []),
  ]
}

export const typesOf = (type: string): string[] => type.split(' | ')

/** Checks whether a union of types and literals accepts one of another. */
export const accepts = (union: string, type: string): boolean =>
  typesOf(union).some(
    (other) =>
      other === type ||
      (other === 'string' && type.startsWith("'")) ||
      (other === 'number' && /^-?\d/.test(type)),
  )

/** Describes the limits of a string or an integer. */
export function limitSentence(
  thing: string,
  old: Record<string, unknown> = {},
  now: Record<string, unknown> = {},
): [bump: Bump, text: string] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => old[key] !== now[key],
  )
  const phrases = keys.map((key) => {
    const was = key in old ? `, instead of ${write(old[key])}` : ''
    if (!(key in now)) return `${thing} ${beyond(key, old[key])} is no longer refused`
    return `${thing} ${beyond(key, now[key])} is now refused${was}`
  })
  const isStricter = keys.some((key) => isTighter(key, old[key], now[key]))
  return [isStricter ? 'major' : 'minor', `${phrases.join(', and ')}.`]
}

/** Describes the values that a limit refuses: `of more than 64 characters`. */
const beyond = (key: string, value: unknown): string =>
  ({
    minLength: `of fewer than ${value} characters`,
    maxLength: `of more than ${value} characters`,
    minimum: `less than ${value}`,
    maximum: `greater than ${value}`,
    pattern: `that does not match ${write(value)}`,
    separator: `with ${write(value)} in it`,
    type: 'that is not an integer',
  })[key] ?? `beyond its \`${key}\` of ${write(value)}`

function isTighter(key: string, old: unknown, now: unknown): boolean {
  if (now === undefined) return false
  if (typeof old !== 'number' || typeof now !== 'number') return true
  return key.startsWith('max') ? now < old : now > old
}

const write = (value: unknown): string =>
  typeof value === 'string' ? `\`${value}\`` : String(value)
