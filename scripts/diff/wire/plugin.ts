import { basename } from 'node:path'
import { json } from 'node:stream/consumers'
import type { Context, Json } from '../../redocly/context.ts'
import { extend } from '../../redocly/nodes.ts'
import { rules } from './rules.ts'
import { ways } from './ways.ts'

/**
 * The Redocly plugin for diffs: parameters, responses and tags as maps, and rules for changes that Redocly does not grade.
 * It reads the documents from standard input, and puts them into the frames that Redocly reads: Redocly starts before
 * the documents are there, and it parses a file as YAML, twice if it reports a change.
 */
export default async function diff() {
  const [base, revision] = (await json(process.stdin)) as [unknown, unknown]
  const fill = (frame: Json, { location }: Pick<Context, 'location'>) => {
    const isBase = basename(location.source.absoluteRef) === 'base.yaml'
    frame['x-documents'] = isBase ? base : revision
  }
  return {
    id: 'tags',
    typeExtension: {
      oas3: (types: Parameters<typeof extend>[0]) => ({
        ...withDocuments(extend(types)),
        TagList: { properties: {}, additionalProperties: 'Tag' },
        ParameterList: { properties: {}, additionalProperties: 'Parameter' },
        Responses: { properties: {}, additionalProperties: 'Response' },
        Paths: { properties: {}, additionalProperties: 'PathItem' },
        XDocuments: { properties: {}, additionalProperties: 'Root' },
      }),
    },
    decorators: { oas3: { documents: () => ({ Root: { leave: fill } }) } },
    diff: { oas3: { ...rules, ways } },
  }
}

/** Allows whole documents in the root, so that one run compares several. */
function withDocuments(types: ReturnType<typeof extend>) {
  const properties = { ...types.Root?.properties, 'x-documents': 'XDocuments' }
  return { ...types, Root: { ...types.Root, properties } }
}
