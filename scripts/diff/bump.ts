import type { Bump } from './report.ts'

const bumps: Bump[] = ['none', 'patch', 'minor', 'major']

/** Whether a version that grows by `given` may carry what asks for `asked`. */
export const isEnough = (given: Bump, asked: Bump): boolean =>
  bumps.indexOf(given) >= bumps.indexOf(asked)

/** The one that asks for most; `none` of no bumps at all. */
export const worst = (all: (Bump | null)[]): Bump =>
  bumps.findLast((bump) => all.includes(bump)) ?? 'none'

/** What a bump is for a package of this version: below 1.0 a caret holds the minor version. */
export function deserved(bump: Bump, version: string): Bump {
  if (bump === 'none' || !version.startsWith('0.')) return bump
  return bump === 'major' ? 'minor' : 'patch'
}

/** By how much a version grew. */
export function growth(from: string, to: string): Bump {
  const before = numbers(from)
  const index = numbers(to).findIndex((number, at) => number !== before[at])
  return index < 0 ? 'none' : (bumps[3 - index] as Bump)
}

/** Sorts versions, the newest first. */
export function compareVersions(one: string, other: string): number {
  const [before, after] = [numbers(one), numbers(other)]
  const index = before.findIndex((number, at) => number !== after[at])
  return (after[index] ?? 0) - (before[index] ?? 0)
}

const numbers = (version: string): number[] =>
  (/^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number)
