/** Loaded before the command: makes it send by the global `fetch`, which a test can replace. */
import { registerHooks } from 'node:module'

registerHooks({
  load: (url, context, next) =>
    url.endsWith('/cli/src/access/fetch.ts')
      ? {
          format: 'module',
          shortCircuit: true,
          source: 'export const httpFetch = (url, init) => fetch(url, init)',
        }
      : next(url, context),
})
