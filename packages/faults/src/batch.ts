import spec from '@tags/aelyst/openapi.json' with { type: 'json' }

const { Tags, RemovedTags } = spec.components.schemas

/** How many tags go to Aelyst in one request. */
export const batch: number = Tags.maxItems

/** How many go in one that removes them. */
export const removedBatch: number = RemovedTags.maxItems
