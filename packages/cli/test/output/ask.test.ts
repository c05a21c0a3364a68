import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ask } from '../../src/output/ask.ts'

/** A terminal on which `typed` is typed. */
const terminal = (isTTY = true) => {
  const input = Object.assign(new PassThrough(), { isTTY })
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY })
  return { input, output }
}

describe('the answer', () => {
  const cases: [typed: string, want: boolean][] = [
    ['y\n', true],
    ['YES \r\n', true],
    ['\n', false],
    ['no\n', false],
    ['yesterday\n', false],
  ]
  it.each(cases)('%j', async (typed, want) => {
    const streams = terminal()
    streams.input.write(typed)
    expect(await ask('Go on? (y/N)', streams)).toBe(want)
    expect(streams.output.read()).toBe('Go on? (y/N) ')
  })

  it('is no at the end of the input', async () => {
    const streams = terminal()
    streams.input.end()
    expect(await ask('Go on? (y/N)', streams)).toBe(false)
    expect(streams.output.read()).toBe('Go on? (y/N) \n')
  })

  it.each(['before', 'while'])('is no at a signal %s it is asked', async (when) => {
    const controller = new AbortController()
    if (when === 'before') controller.abort()
    const answer = ask('Go on? (y/N)', { ...terminal(), signal: controller.signal })
    controller.abort()
    expect(await answer).toBe(false)
  })
})

it('is not asked with --yes', async () => {
  const streams = terminal(false)
  expect(await ask('Go on? (y/N)', { ...streams, yes: true })).toBe(true)
  expect(streams.output.read()).toBe(null)
})

it('says what to do without a terminal', async () => {
  await expect(ask('Go on? (y/N)', terminal(false))).rejects.toThrow(
    /^Nothing was sent: .* give --yes to send it\.$/,
  )
})
