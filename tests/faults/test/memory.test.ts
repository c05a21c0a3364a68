import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

it('the memory of a client does not grow with the number of separately limited paths', async () => {
  const script = join(import.meta.dirname, '../src/programs/memory.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script], {
    timeout: 170_000,
  })
  const { contacts, growth } = JSON.parse(stdout)
  expect(contacts).toBe(20_000)
  expect(growth).toBeLessThan(3_000_000)
})
