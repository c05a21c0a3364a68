import { type Context, isObject, type Json, object, type Resolve } from './context.ts'
import { acrossFiles, bodies } from './operation.ts'
import { constant, names, property, read } from './schema.ts'

/**
 * Requires that the client can check each webhook, as `x-hooks` says how it is signed, and can tell the webhooks apart
 * by a property of their bodies.
 */
export function webhook() {
  return {
    Root(root: Json, { location, report, resolve: inFile }: Context) {
      const resolve = acrossFiles(inFile)
      const { signature } = object(root['x-hooks'])
      if (isObject(signature)) {
        const fault = faultOf(signature)
        const at = location.child(['x-hooks', 'signature'])
        if (fault) report({ message: fault.message, location: at.child([fault.key]).key() })
      }
      const webhooks = Object.entries(object(root.webhooks))
      if (webhooks.length === 0) return
      const at = location.child(['webhooks'])
      if (!isObject(signature)) {
        const message =
          'The client cannot check who sent these: `x-hooks` has no `signature`. ' +
          'Write how the vendor signs them, or only tell of them in its `description`.'
        report({ message, location: at.key() })
      }
      for (const [name, entry] of webhooks) {
        const item = object(resolve(entry).node)
        if (isObject(item.post) && bodies(item.post.requestBody, resolve).length) continue
        const message = 'A webhook is a `post` with a `requestBody`.'
        report({ message, location: at.child([name]).key() })
      }
      if (discriminatorOf(bodiesOf(root, resolve), resolve)) return
      const message =
        'Nothing tells these apart. Give their bodies a property that has another `const` in each.'
      report({ message, location: at.key() })
    },
  }
}

/** Returns what is wrong with a signature beyond its shape, if anything is. */
function faultOf(signature: Json): { key: string; message: string } | undefined {
  const { algorithm, publicKey, timestamp, tolerance } = signature
  const isPublic = algorithm === 'ed25519'
  if (isPublic && publicKey === undefined) {
    const message = `\`${algorithm}\` is checked with the vendor's public key. Write it as \`publicKey\`, in base64.`
    return { key: 'algorithm', message }
  }
  if (!isPublic && publicKey !== undefined) {
    const message = `\`${algorithm}\` is checked with a secret of the user. Remove this line.`
    return { key: 'publicKey', message }
  }
  if (tolerance !== undefined && timestamp === undefined) {
    const message =
      'The age is read from a header. Write its name as `timestamp`, or remove this line.'
    return { key: 'tolerance', message }
  }
  return undefined
}

/** Lists the schemas of the bodies of a document's webhooks. */
export const bodiesOf = (root: Json, resolve: Resolve): unknown[] =>
  Object.values(object(root.webhooks)).flatMap((entry) =>
    bodies(object(object(resolve(entry).node).post).requestBody, resolve).map(
      ([, { schema }]) => schema,
    ),
  )

/** How the bodies of webhooks are told apart: a property, and its value in each; one webhook needs none. */
export interface Discriminator {
  property?: string
  values: unknown[]
}

/** Finds the property that has a constant of its own in each body; `undefined` if there is none. */
export function discriminatorOf(schemas: unknown[], resolve: Resolve): Discriminator | undefined {
  const all = schemas.map((schema) => read(schema, resolve))
  const [first = []] = all
  for (const name of names(first)) {
    const values = all.flatMap((schema) => {
      const found = constant(property(schema, name, resolve))
      return found ? [found.value] : []
    })
    if (new Set(values).size === all.length) return { property: name, values }
  }
  return all.length === 1 ? { values: [] } : undefined
}
