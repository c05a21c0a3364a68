import type { Bump } from './report.ts'

/** All bumps, the smallest first. */
const bumps: Bump[] = ['none', 'patch', 'minor', 'major']

/** Checks that the bump `given` is at least `asked`. */
export const isEnough = (given: Bump, asked: Bump): boolean =>
  bumps.indexOf(given) >= bumps.indexOf(asked)

/** Returns the highest bump; `none` for an empty list. */
export const worst = (all: (Bump | null)[]): Bump =>
  bumps.findLast((bump) => all.includes(bump)) ?? 'none'

/** Compares bumps to sort them, the highest first. */
export const byBump = (one: Bump, other: Bump): number => bumps.indexOf(other) - bumps.indexOf(one)

/**
 * Converts a bump for a package of this version: below 1.0 a breaking change is a minor version, as npm's
 * caret has it, and the first release is always a minor version.
 */
export function deserved(bump: Bump, version: string): Bump {
  if (bump === 'none' || !version.startsWith('0.')) return bump
  return bump === 'major' || version === '0.0.0' ? 'minor' : 'patch'
}

/** Returns the version after a bump. */
export function next(version: string, bump: Bump): string {
  const index = 3 - bumps.indexOf(bump)
  return numbers(version)
    .map((number, at) => (at < index ? number : Number(at === index && number + 1)))
    .join('.')
}

/** Returns the bump between two versions; `none` if the second is older. */
export function growth(from: string, to: string): Bump {
  if (compareVersions(from, to) <= 0) return 'none'
  const before = numbers(from)
  const index = numbers(to).findIndex((number, at) => number !== before[at])
  return bumps[3 - index] as Bump
}

/** Compares versions to sort them, the newest first. */
export function compareVersions(one: string, other: string): number {
  const [before, after] = [numbers(one), numbers(other)]
  const index = before.findIndex((number, at) => number !== after[at])
  return (after[index] ?? 0) - (before[index] ?? 0)
}

const numbers = (version: string): number[] =>
  (/^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number)
