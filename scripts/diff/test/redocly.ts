import { once } from '../../test/once.ts'
import type { Documents, redoclyDiff } from '../wire/redocly.ts'

/** Wraps `redoclyDiff` so that it compares equal documents once. */
export function oncePerDocuments(diff: typeof redoclyDiff): typeof redoclyDiff {
  const compare = once((root: string, pairs: Documents[]) => diff(root, () => pairs))
  return async (root, prepare) => compare(root, await prepare())
}
