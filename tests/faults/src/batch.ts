import spec from '@tags/aelyst/openapi.json' with { type: 'json' }

const { Tags, RemovedTags } = spec.components.schemas

/** The maximum number of tags that Aelyst adds in one request. */
export const batch: number = Tags.maxItems

/** The maximum number of tags that Aelyst removes in one request. */
export const removedBatch: number = RemovedTags.maxItems

/** The number of requests that each vendor needs for ten thousand tags, by its spec. */
export const requestsFor10000 = {
  aelyst: Math.ceil(10_000 / batch),
  clientCommander: 500,
  highlevel: 1,
  whautomate: 1,
}
