import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** The functions of openapi-fetch that serialize parameters and bodies by default. */
const defaults = ['createQuerySerializer', 'defaultPathSerializer', 'defaultBodySerializer']

/** The client's methods `GET` to `TRACE`. */
const methods = /\n {4}\/\*\* Call a GET endpoint \*\/.*(?=\n {4}\/\*\* Register middleware \*\/)/s

/**
 * Removes the parts of openapi-fetch that core does not use, which no bundler can see: core passes its own
 * serializers with every call, and calls `request`. It saves a tenth of a client's size.
 */
export const withoutUnusedParts: Plugin = {
  name: 'without the unused parts of openapi-fetch',
  setup({ onLoad }) {
    onLoad({ filter: /\/openapi-fetch\/dist\/index\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      if (!methods.test(code)) throw missing('methods')
      return { contents: defaults.reduce(empty, code.replace(methods, '')) }
    })
  },
}

function empty(code: string, name: string): string {
  const [before, rest = ''] = code.split(`\nfunction ${name}(`)
  const end = rest.indexOf('\n}\n')
  if (end < 0) throw missing(`function ${name}`)
  return `${before}\nfunction ${name}() {${rest.slice(end)}`
}

const missing = (part: string) =>
  new Error(`openapi-fetch has no ${part} where it was: mend scripts/build/unused.ts.`)
