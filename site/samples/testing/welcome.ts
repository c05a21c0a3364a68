import { type Highlevel, isTagsError } from '@tags/highlevel'

/** Tags a new customer. Returns false if HighLevel has no such contact. */
export async function welcome(
  client: Pick<Highlevel, 'addTags'>,
  id: string,
): Promise<boolean> {
  try {
    await client.addTags({ id }, ['vip', 'hot lead'])
    return true
  } catch (error) {
    if (isTagsError(error) && error.code === 'not_found') return false
    throw error
  }
}
