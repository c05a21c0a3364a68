import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createSandbox, type SandboxOptions } from '@tags/sandbox'
import { listen } from '@tags/sandbox/node'

const require = createRequire(import.meta.url)

/** Starts HighLevel on a port of this machine. Its account has the contacts `c1` to `c20`. */
export async function startHighLevel(options: SandboxOptions<object> = {}) {
  const contacts = Array.from({ length: 20 }, (_, index) => ({ id: `c${index + 1}` }))
  const sandbox = createSandbox(require('@tags/highlevel/openapi.json') as object, {
    contacts,
    ...options,
  })
  const { url, stop } = await listen(sandbox)
  return { ...sandbox, url, stop }
}

/** Formats rows of contacts `c1`, `c2` and so on, as HighLevel exports them. */
export const exportOf = (rows: number): string =>
  [
    'Contact Id,First Name,Email,Phone,Tags',
    ...Array.from(
      { length: rows },
      (_, index) => `c${index + 1},Mina,mina${index + 1}@example.com,,old`,
    ),
  ].join('\n')

/** Reads the lines of a journal. */
export const journalLines = async (path: string) =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
