import { isTagsError, type TagsError } from '@tags/core'
import { contacts, loadVendors } from '@tags/mocks'
import { expect, it } from 'vitest'
import { mocked } from './client.ts'

const vendors = await loadVendors()

/** Errors that differ only by their body. The mock answers with the named example of the spec. */
const rows: [vendor: string, status: number, example: string, code: string][] = [
  ['highlevel', 400, 'badRequest', 'invalid'],
  ['highlevel', 400, 'unknownContact', 'not_found'],
  ['highlevel', 401, 'invalidToken', 'unauthorized'],
  ['highlevel', 401, 'missingScope', 'forbidden'],
  ['highlevel', 401, 'commandTimedOut', 'timeout'],
]

it.each(rows)('%s: %i %s is %s', async (name, status, example, code) => {
  const vendor = vendors.find((candidate) => candidate.name === name)
  if (!vendor) return expect.unreachable(`there is no vendor ${name}`)
  const client = mocked(vendor, `code=${status}, example=${example}`)
  const error = await client.getTags?.(contacts(vendor)[0] as never).catch((e: TagsError) => e)
  expect(isTagsError(error)).toBe(true)
  expect(error).toMatchObject({ status, code })
})
