/**
 * The former name of `@tags/drift`.
 * @module
 * @deprecated Import from `@tags/drift`; this entry goes with the next minor version.
 */
export * from '@tags/drift'
