import spec from '@tags/aelyst/openapi.json' with { type: 'json' }

/** How many tags go to Aelyst in one request. */
export const batch: number = spec.components.schemas.Tags.maxItems
