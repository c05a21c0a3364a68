import { expect, it } from 'vitest'
import { createProgress } from '../lib/progress.ts'

it.each([
  [true, '\r\u001B[2KTypes of acme\r\u001B[2K'],
  [false, ''],
])('progress on a terminal (%s) is one line that is erased', (isTTY, want) => {
  let written = ''
  const write = (text: string | Uint8Array) => {
    written += text
    return true
  }
  const progress = createProgress({ isTTY, write } as NodeJS.WriteStream)
  for (const text of ['Types of acme', '']) progress(text)
  expect(written).toBe(want)
})
