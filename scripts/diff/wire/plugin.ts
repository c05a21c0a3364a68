import { finished } from 'node:stream/promises'
import { extend } from '../../redocly/nodes.ts'
import { rules } from './rules.ts'
import { ways } from './ways.ts'

/**
 * The Redocly plugin for diffs: parameters and responses as maps, and rules for changes that Redocly does not grade.
 * It waits for the end of standard input, because Redocly starts before its documents are written.
 */
export default async function diff() {
  await finished(process.stdin.resume())
  return {
    id: 'tags',
    typeExtension: {
      oas3: (types: Parameters<typeof extend>[0]) => ({
        ...withDocuments(extend(types)),
        ParameterList: { properties: {}, additionalProperties: 'Parameter' },
        Responses: { properties: {}, additionalProperties: 'Response' },
        Paths: { properties: {}, additionalProperties: 'PathItem' },
        XDocuments: { properties: {}, additionalProperties: 'Root' },
      }),
    },
    diff: { oas3: { ...rules, ways } },
  }
}

/** Allows whole documents in the root, so that one run compares several. */
function withDocuments(types: ReturnType<typeof extend>) {
  const properties = { ...types.Root?.properties, 'x-documents': 'XDocuments' }
  return { ...types, Root: { ...types.Root, properties } }
}
