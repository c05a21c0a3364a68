import { registerHooks } from 'node:module'
import tls from 'node:tls'

/**
 * Loaded before a sample: takes the packages that `PACKAGES` lists, `{"undici":"undici7"}`, from this
 * package under their other names, and takes a certificate of `localhost` for every host.
 */
const packages: Record<string, string> = JSON.parse(process.env.PACKAGES ?? '{}')

registerHooks({
  resolve(specifier, context, next) {
    const [, name = '', rest = ''] = specifier.match(/^(@[^/]+\/[^/]+|[^/]+)(.*)/) ?? []
    const alias = packages[name]
    return alias
      ? next(alias + rest, { ...context, parentURL: import.meta.url })
      : next(specifier, context)
  },
})

tls.checkServerIdentity = () => undefined
