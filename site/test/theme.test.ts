import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = await readFile(join(import.meta.dirname, '../src/styles/theme.css'), 'utf8')

/** Each colour of the theme, for light and for dark. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
)

const grounds = ['black', 'gray-6', 'gray-7'].map((name) => `sl-color-${name}`)
const inks = [
  ...['white', 'gray-1', 'gray-2', 'gray-3', 'text-accent'].map((name) => `sl-color-${name}`),
  'tags-string',
]
const hues = ['green', 'blue', 'orange', 'purple', 'red']
const certainties = ['documented', 'recorded', 'reported', 'inferred']

const pairs: [ink: string, ground: string][] = [
  ...inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ['sl-color-text-invert', 'sl-color-bg-accent'],
  ...['accent', ...hues].map((hue): [string, string] => [
    `sl-color-${hue}-high`,
    `sl-color-${hue}-low`,
  ]),
  ...hues.flatMap((hue) => grounds.map((ground): [string, string] => [`sl-color-${hue}`, ground])),
  ['sl-color-text-accent', 'sl-color-gray-5'],
  ...hues.map((hue): [string, string] => ['sl-color-white', `sl-color-${hue}-low`]),
  ...certainties.map((certainty): [string, string] => [
    `tags-certainty-${certainty}`,
    `tags-certainty-${certainty}-bg`,
  ]),
]

describe.each(['light', 'dark'] as const)('text can be read, %s', (mode) => {
  it.each(pairs)('%s on %s', (ink, ground) => {
    expect(contrast(colour(ink, mode), colour(ground, mode))).toBeGreaterThanOrEqual(4.5)
  })
})

function colour(name: string, mode: 'light' | 'dark'): string {
  const value = colours.get(name)?.[mode]
  if (!value) throw new Error(`theme.css has no pair of colours called --${name}.`)
  return value
}

/** The contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
