import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** The functions of openapi-fetch that serialize parameters and bodies by default. */
const defaults = ['createQuerySerializer', 'defaultPathSerializer', 'defaultBodySerializer']

/**
 * Empties openapi-fetch's default serializers: core passes its own with every call, which no bundler can see.
 * It saves a twelfth of a client's size.
 */
export const withoutDefaultSerializers: Plugin = {
  name: 'without the default serializers of openapi-fetch',
  setup({ onLoad }) {
    onLoad({ filter: /\/openapi-fetch\/dist\/index\.mjs$/ }, async ({ path }) => ({
      contents: defaults.reduce(empty, await readFile(path, 'utf8')),
    }))
  },
}

function empty(code: string, name: string): string {
  const [before, rest = ''] = code.split(`\nfunction ${name}(`)
  const end = rest.indexOf('\n}\n')
  if (end < 0)
    throw new Error(`openapi-fetch has no function ${name}: mend scripts/build/serializers.ts.`)
  return `${before}\nfunction ${name}() {${rest.slice(end)}`
}
