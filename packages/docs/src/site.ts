/** Builds the site, from turbo's cache where nothing changed, and serves it on loopback. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { serve } from './serve.ts'

const turbo = join(import.meta.dirname, '../../../scripts/turbo.ts')
const { status } = spawnSync(process.execPath, [turbo, 'site'], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
const { url } = await serve(4000)
console.log(`The site is at ${url}`)
