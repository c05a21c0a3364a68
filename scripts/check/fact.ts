import type { Drift, DriftRule } from '@tags/drift'
import type { Fact, Subject, Target } from '../diff/report.ts'
import { tokensOf } from '../lib/pointer.ts'

/** The parts that a rule finds only in the traffic, or only in the spec, with the keyword of their list. */
const parts: Partial<
  Record<DriftRule, [kind: 'added' | 'removed', Subject['type'], keyword?: string]>
> = {
  'undocumented-operation': ['added', 'operation'],
  'undocumented-status': ['added', 'response', 'responses'],
  'undocumented-content-type': ['added', 'media type', 'content'],
  'undocumented-header': ['added', 'header', 'headers'],
  'undocumented-parameter': ['added', 'parameter', 'parameters'],
  'undocumented-property': ['added', 'property', 'properties'],
  'missing-header': ['removed', 'header', 'headers'],
  'missing-parameter': ['removed', 'parameter', 'parameters'],
  'missing-property': ['removed', 'property', 'properties'],
  'missing-body': ['removed', 'request body', 'requestBody'],
}

/** Returns what a difference in traffic says as data, with the spec as the base. */
export function factOf({ rule, place, pointer, found }: Drift): Fact {
  const part = parts[rule]
  if (!part) {
    const keyword = tokensOf(pointer).findLast((token) => !/^\d+$/.test(token))
    const isKeyword = /^[a-z$]+$/i.test(keyword ?? '')
    return {
      kind: 'modified',
      ...(keyword && isKeyword && { keyword }),
      subject: { type: 'schema' },
    }
  }
  const [kind, type, keyword] = part
  const name = type === 'media type' ? found : type === 'operation' ? undefined : nameIn(place)
  return {
    kind,
    ...(keyword && { keyword }),
    subject: { type, ...(name && { name }), ...(kind === 'removed' && { required: true }) },
    ...(type === 'property' && kind === 'added' && { after: found }),
  }
}

/** Returns the name at the end of a place: `200 header x-plan`, `query.limit`, `418`. */
const nameIn = (place: string): string | undefined => /[^ .]+$/.exec(place)?.[0]

/** Returns the part of an operation that a place is in. */
export const targetOf = (place: string): Target => {
  if (place === '') return 'operation'
  return /^(\d|default)/.test(place) ? 'response' : 'request'
}
