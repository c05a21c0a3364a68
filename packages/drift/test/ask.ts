import { createChecker, type Unexamined } from '@tags/drift'

/** Documents as vendors publish them: the parts of OpenAPI that our own specs do without. */
export interface Given {
  schema?: unknown
  schemas?: object
  /** The value in the answer, or the answer's text. */
  value?: unknown
  text?: string
  type?: string
  status?: number
  responses?: object
  openapi?: string
}

/** Returns the findings of an answer, and the parts that were not examined. */
export function ask(given: Given): { found: string[]; unexamined: string[] } {
  const {
    schema,
    schemas,
    value,
    status = 200,
    openapi = '3.1.0',
    type = 'application/json',
  } = given
  const responses = given.responses ?? { 200: { content: { 'application/json': { schema } } } }
  const unexamined: Unexamined[] = []
  const checker = createChecker(
    { openapi, paths: { '/items': { get: { responses } } }, components: { schemas } },
    { onUnexamined: (part) => unexamined.push(part) },
  )
  const body = given.text ?? JSON.stringify(value)
  const headers: [string, string][] = [['content-type', type]]
  const drifts = checker.response({ method: 'GET', url: '/items', status, headers, body })
  return {
    found: drifts.map(({ rule, place, found }) => `${rule} ${place} ${found}`),
    unexamined: unexamined.map(({ cause, place, detail }) => `${cause} ${place} ${detail}`.trim()),
  }
}

/** Returns a reference to a schema. */
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
