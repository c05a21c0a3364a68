/** Builds the site into dist. */
import { join } from 'node:path'

process.env.ASTRO_TELEMETRY_DISABLED = '1'
const { build } = await import('astro')
// Without `force`, pages from an earlier build would refer to styles that no longer exist.
await build({ root: join(import.meta.dirname, '..'), logLevel: 'error', force: true })
