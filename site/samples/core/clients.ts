import { aelyst } from '@tags/aelyst'
import { isTagsError, type TagsClient } from '@tags/core'
import { highlevel } from '@tags/highlevel'

const clients: Record<string, TagsClient> = {
  aelyst: aelyst({ token: process.env.AELYST_TOKEN! }),
  highlevel: highlevel({ token: process.env.HIGHLEVEL_TOKEN! }),
}

export async function tag(vendor: string, id: string) {
  try {
    await clients[vendor]?.addTags?.({ id }, ['vip'])
  } catch (error) {
    if (!isTagsError(error)) throw error
    // rate_limited highlevel: POST /contacts/c1/tags: 429 Too Many Requests
    console.error(error.code, error.message)
  }
}
