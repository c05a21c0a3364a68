/** Serves specs with Prism on loopback, and sends the address or the error of each. Ends with its parent process. */
import { createRequire } from 'node:module'
import type { Start, Started } from './mocks.ts'

process.once('disconnect', () => process.exit())

// Prism's own packages, as its command line uses them.
const { createExamplePath } = createRequire(import.meta.url)(
  '@stoplight/prism-cli/dist/util/paths.js',
)
const prism = createRequire(createRequire(import.meta.url).resolve('@stoplight/prism-cli'))
const { createLogger } = prism('@stoplight/prism-core')
const { getHttpOperationsFromSpec } = prism('@stoplight/prism-http')
const { createServer } = prism('@stoplight/prism-http-server')

const logger = createLogger('mock', { level: 'silent' })
const config = {
  isProxy: false,
  validateRequest: true,
  // The linter validates the examples.
  validateResponse: false,
  checkSecurity: true,
  errors: false,
  mock: { dynamic: false },
}

/** The dialect under which Prism validates all keywords; under its default it skips `prefixItems` and others. */
const dialect = 'https://json-schema.org/draft/2020-12/schema'

async function start({ document, port }: Start): Promise<string> {
  const operations = await getHttpOperationsFromSpec({ jsonSchemaDialect: dialect, ...document })
  // The command line prints an example of each path. That also sets the default `explode: true` of lists in the
  // query, without which Prism does not check their length.
  for (const operation of operations) createExamplePath(operation)
  const server = createServer(operations, { cors: true, config, components: { logger } })
  return server.listen(port, '127.0.0.1')
}

process.once('message', async (starts: Start[]) => {
  for (const given of starts) {
    const started = await start(given).then(
      (url): Started => ({ url }),
      (error): Started => ({ error: String(error) }),
    )
    process.send?.(started)
  }
})
