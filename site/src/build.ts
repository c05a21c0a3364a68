/** Builds the site into dist. */
import { join } from 'node:path'

process.env.ASTRO_TELEMETRY_DISABLED = '1'
const { build } = await import('astro')
// Pages that an earlier build rendered would name styles that are no more.
await build({ root: join(import.meta.dirname, '..'), logLevel: 'error', force: true })
