import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createChecker, type Drift } from '@tags/drift'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { exampleOf } from './example.ts'
import { mutationsOf, others } from './mutation.ts'
import { at, type Fields } from './pointer.ts'
import { strictly } from './strict.ts'

interface Body {
  name: string
  isRequest: boolean
  pointer: string
  schema: Fields
  media: Fields
  /** Finds the differences of a body with this text. */
  find: (text: string) => Drift[]
}

const packages = join(import.meta.dirname, '../..')
const documents = readdirSync(packages).flatMap((name) => {
  try {
    return [[name, JSON.parse(readFileSync(join(packages, name, 'openapi.json'), 'utf8'))] as const]
  } catch {
    return []
  }
})

describe.each(documents)('the bodies of %s', (_, document) => {
  const bodies = bodiesOf(document)
  const lenient = validatorOf(document)
  const strict = validatorOf(strictly(document))
  /** The values that were changed at every depth, with their schemas: many operations share a reply. */
  const changed = new Set<string>()

  it.each(bodies.map((body) => [body.name, body] as const))('%s', (_, body) => {
    const bases = [
      body.media.example,
      ...Object.values(body.media.examples ?? {}).map((example) => (example as Fields).value),
      exampleOf(document, body.schema),
    ].filter((value) => value !== undefined)
    let wrong = 0
    const [fits, fitsStrictly] = [lenient(body.pointer), strict(body.pointer)]
    const checked = new Set<string>()
    const values = bases.flatMap((base) => {
      const key = JSON.stringify([body.isRequest, body.schema, base])
      if (changed.has(key)) return [base, ...others]
      changed.add(key)
      return [...mutationsOf(base)]
    })
    for (const value of values) {
      const text = JSON.stringify(value)
      if (checked.has(text)) continue
      checked.add(text)
      const found = body.find(text)
      const forbidden = found.filter(({ rule }) => rule !== 'undocumented-property')
      const got = { lenient: forbidden.length === 0, strict: found.length === 0 }
      const want = { lenient: fits(value), strict: fitsStrictly(value) }
      if (got.lenient !== want.lenient || got.strict !== want.strict) {
        expect(got, JSON.stringify({ value, found })).toEqual(want)
      }
      wrong += Number(found.length > 0)
    }
    expect(wrong).toBeGreaterThan(0)
    expect(bases.map((base) => body.find(JSON.stringify(base)))).toContainEqual([])
  })
})

/** Returns a check of values against the schema at a pointer. */
function validatorOf(document: object): (pointer: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, logger: false })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'https://example.com/spec', ...document })
  const made = new Map<string, ValidateFunction>()
  return (pointer) => {
    const $ref = `https://example.com/spec${encodeURI(pointer)}`
    const validate = made.get(pointer) ?? ajv.compile({ $ref })
    made.set(pointer, validate)
    return validate
  }
}

/** All bodies in JSON of a document's operations. */
function bodiesOf(document: Fields): Body[] {
  const checker = createChecker(document)
  const behind = (pointer: string): [string, Fields] => {
    const node = at(document, pointer)
    return typeof node.$ref === 'string' ? behind(node.$ref) : [pointer, node]
  }
  return Object.entries(document.paths as Fields).flatMap(([path, item]) =>
    Object.entries(item as Fields).flatMap(([method, operation]) => {
      const base = `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`
      const { requestBody, responses } = operation as { requestBody?: Fields; responses?: Fields }
      const url = path.replace(/\{[^}]*\}/g, 'x')
      const headers = [['content-type', 'application/json']] as const
      const owners = [
        ...(requestBody ? [['body', `${base}/requestBody`] as const] : []),
        ...Object.keys(responses ?? {}).map(
          (status) => [status, `${base}/responses/${status}`] as const,
        ),
      ]
      return owners.flatMap(([key, given]): Body[] => {
        const [pointer, { content }] = behind(given)
        const media = (content as Fields | undefined)?.['application/json'] as Fields | undefined
        if (!media?.schema) return []
        const place = key === 'body' ? 'body' : `${key} body`
        const find = (text: string) => {
          const message = { method, url, headers, body: text }
          const found =
            key === 'body'
              ? checker.request(message)
              : checker.response({ ...message, status: Number(key) })
          return found.filter((drift) => drift.place.startsWith(place))
        }
        const schema = media.schema as Fields
        return [
          {
            name: `${method} ${path} ${key}`,
            isRequest: key === 'body',
            pointer: `${pointer}/content/application~1json/schema`,
            schema,
            media,
            find,
          },
        ]
      })
    }),
  )
}
