import type { Bump } from './report.ts'

/** From what asks for nothing to what asks for most. */
const bumps: Bump[] = ['none', 'patch', 'minor', 'major']

/** Whether a version that grows by `given` may carry what asks for `asked`. */
export const isEnough = (given: Bump, asked: Bump): boolean =>
  bumps.indexOf(given) >= bumps.indexOf(asked)

/** The one that asks for most; `none` of no bumps at all. */
export const worst = (all: (Bump | null)[]): Bump =>
  bumps.findLast((bump) => all.includes(bump)) ?? 'none'

/** Compares bumps to sort them, the one that asks for most first. */
export const byBump = (one: Bump, other: Bump): number => bumps.indexOf(other) - bumps.indexOf(one)

/**
 * What a bump is for a package of this version: below 1.0 a caret holds the minor version, and the
 * first release is a minor one whatever changed before it.
 */
export function deserved(bump: Bump, version: string): Bump {
  if (bump === 'none' || !version.startsWith('0.')) return bump
  return bump === 'major' || version === '0.0.0' ? 'minor' : 'patch'
}

/** The version that follows on this one by a bump. */
export function next(version: string, bump: Bump): string {
  const index = 3 - bumps.indexOf(bump)
  return numbers(version)
    .map((number, at) => (at < index ? number : Number(at === index && number + 1)))
    .join('.')
}

/** By how much a version grew; one that is older did not. */
export function growth(from: string, to: string): Bump {
  if (compareVersions(from, to) <= 0) return 'none'
  const before = numbers(from)
  const index = numbers(to).findIndex((number, at) => number !== before[at])
  return bumps[3 - index] as Bump
}

/** Sorts versions, the newest first. */
export function compareVersions(one: string, other: string): number {
  const [before, after] = [numbers(one), numbers(other)]
  const index = before.findIndex((number, at) => number !== after[at])
  return (after[index] ?? 0) - (before[index] ?? 0)
}

const numbers = (version: string): number[] =>
  (/^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number)
