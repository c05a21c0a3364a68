import { readFile } from 'node:fs/promises'
import { whautomate } from '@tags/whautomate'

const path = process.env.KEY_FILE ?? '/run/secrets/whautomate'

export const client = whautomate({
  apiKey: async () => (await readFile(path, 'utf8')).trim(),
})
