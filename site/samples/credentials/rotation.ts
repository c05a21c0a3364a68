import { readFile } from 'node:fs/promises'
import { aelyst } from '@tags/aelyst'

const path = process.env.TOKEN_FILE ?? '/run/secrets/aelyst'

export const client = aelyst({
  token: async () => (await readFile(path, 'utf8')).trim(),
})
