import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll } from 'vitest'
import {
  type FileOptions,
  type FileRules,
  type Survey,
  survey,
  type VendorRules,
  works,
} from '../../src/file/survey.ts'
import type { Work } from '../../src/work.ts'

const vendors: [name: string, rules: VendorRules][] = [
  ['acme', { title: 'Acme', kinds: ['id', 'email', 'phone'] }],
  ['client-commander', { title: 'Client Commander', kinds: ['id'] }],
  ['highlevel', { title: 'HighLevel', kinds: ['id'] }],
  ['intercom', { title: 'Intercom', kinds: ['id', 'email', 'phone'] }],
  ['kit', { title: 'Kit', kinds: ['id', 'email'] }],
  ['mailchimp', { title: 'Mailchimp', kinds: ['id', 'email'] }],
  ['zendesk', { title: 'Zendesk', kinds: ['id', 'email'] }],
  ['activecampaign', { title: 'ActiveCampaign', kinds: ['id', 'email'] }],
]

export const rules: FileRules = { action: 'add', vendors: new Map(vendors) }

const folder = await mkdtemp(join(tmpdir(), 'tags-file-'))
afterAll(() => rm(folder, { recursive: true }))

let files = 0

/** Returns the path of a new file in a folder that is removed after the tests. */
export function newPath(): string {
  files += 1
  return join(folder, `${files}.csv`)
}

/** Writes a file and returns its path. */
export async function fileOf(contents: string | Uint8Array): Promise<string> {
  const path = newPath()
  await writeFile(path, contents)
  return path
}

export interface Contents extends Survey {
  works: Work[]
}

/** Returns the works of a file as a list. */
export async function worksOf(...args: Parameters<typeof works>): Promise<Work[]> {
  const list: Work[] = []
  for await (const work of works(...args)) list.push(work)
  return list
}

/** Reads a file in both passes, which must agree, whether or not the second one checks the rows again. */
export async function readFile(
  path: string,
  options: FileOptions = {},
  rulesOfFile: FileRules = rules,
): Promise<Contents> {
  const found = await survey(path, options, rulesOfFile)
  const list = await worksOf(path, options, rulesOfFile)
  const { isRefused } = found
  if (!isDeepStrictEqual(list, await worksOf(path, options, rulesOfFile, { isRefused }))) {
    throw new Error('works differ with the rows that the survey found refused')
  }
  const total = [...found.vendors.values()].reduce((sum, { rows }) => sum + rows, 0)
  if (list.length !== total || found.rows !== total + found.bad) {
    throw new Error(`survey has ${total} works and ${found.bad} bad rows, works has ${list.length}`)
  }
  return { ...found, works: list }
}

/** Reads a text as a file. */
export const read = async (
  contents: string | Uint8Array,
  options: FileOptions = {},
  rulesOfFile: FileRules = rules,
): Promise<Contents> => readFile(await fileOf(contents), options, rulesOfFile)

/** Returns the message of the refusal of a file, without its folder. */
export async function refusal(
  contents: string | Uint8Array,
  options: FileOptions = {},
  rulesOfFile: FileRules = rules,
): Promise<string> {
  const path = await fileOf(contents)
  return survey(path, options, rulesOfFile).then(
    () => 'not refused',
    (error: Error) =>
      error.name === 'UsageError' ? error.message.replace(path, 'c.csv') : String(error.stack),
  )
}
