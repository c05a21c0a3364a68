import spec from '@tags/aelyst/openapi.json' with { type: 'json' }

const { Tags, RemovedTags } = spec.components.schemas

/** How many tags go to Aelyst in one request. */
export const batch: number = Tags.maxItems

/** How many go in one that removes them. */
export const removedBatch: number = RemovedTags.maxItems

/** How many requests each vendor needs for ten thousand tags, by its spec. */
export const requestsFor10000 = {
  aelyst: Math.ceil(10_000 / batch),
  clientCommander: 500,
  highlevel: 1,
  whautomate: 1,
}
