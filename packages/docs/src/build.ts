/** Builds the site into dist. */
import { join } from 'node:path'

process.env.ASTRO_TELEMETRY_DISABLED = '1'
const { build } = await import('astro')
await build({ root: join(import.meta.dirname, '..'), logLevel: 'error' })
