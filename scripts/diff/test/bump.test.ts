import { describe, expect, it } from 'vitest'
import { byBump, compareVersions, deserved, growth, isEnough, next, worst } from '../bump.ts'

describe('deserved', () => {
  it.each([
    ['major', '1.2.3', 'major', '2.0.0'],
    ['minor', '1.2.3', 'minor', '1.3.0'],
    ['patch', '1.2.3', 'patch', '1.2.4'],
    ['none', '1.2.3', 'none', '1.2.3'],
    ['major', '0.2.3', 'minor', '0.3.0'],
    ['minor', '0.2.3', 'patch', '0.2.4'],
    ['patch', '0.2.3', 'patch', '0.2.4'],
    ['none', '0.2.3', 'none', '0.2.3'],
    ['major', '0.0.0', 'minor', '0.1.0'],
    ['patch', '0.0.0', 'minor', '0.1.0'],
    ['none', '0.0.0', 'none', '0.0.0'],
    ['major', '10.0.0', 'major', '11.0.0'],
  ] as const)('%s at %s is %s: %s', (bump, version, want, following) => {
    expect(deserved(bump, version)).toBe(want)
    expect(growth(version, following)).toBe(want)
    expect(next(version, want)).toBe(following)
  })
})

it('the worst bump satisfies all others', () => {
  const bumps = ['none', 'patch', 'minor', 'major'] as const
  for (const [low, one] of bumps.entries()) {
    for (const [high, other] of bumps.entries()) {
      expect(worst([one, null, other])).toBe(bumps[Math.max(low, high)])
      expect(isEnough(one, other)).toBe(low >= high)
      expect(Math.sign(byBump(one, other))).toBe(Math.sign(high - low))
    }
  }
})

it('versions are sorted by their numbers', () => {
  const versions = ['0.9.0', '0.10.0', '1.0.0', '0.10.2', '0.10.2'].sort(compareVersions)
  expect(versions).toEqual(['1.0.0', '0.10.2', '0.10.2', '0.10.0', '0.9.0'])
})

it('an older version did not grow', () => {
  expect(growth('1.0.0', '0.1.0')).toBe('none')
  expect(growth('0.2.0', '0.1.9')).toBe('none')
  expect(growth('0.2.0', '0.2.0')).toBe('none')
})
