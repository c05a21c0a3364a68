import { type Drift, type WatchOptions, watchDrift } from '@tags/drift'
import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }

const found: Drift[] = []
const options: WatchOptions = { onDrift: (drift) => found.push(drift), sample: 0.1 }

export const client = highlevel({ token: 'secret', fetch: watchDrift(spec, options) })

// @ts-expect-error
watchDrift(spec, {})
