import { clientCommander } from '@tags/client-commander'
import type { TagsClient } from '@tags/core'
import { highlevel, type paths, TagsError, type TagsResult } from '@tags/highlevel'

const commander = clientCommander({ token: () => Promise.resolve('secret') })
// @ts-expect-error Client Commander cannot remove tags
commander.removeTags

const ghl = highlevel({ token: 'secret' })
// @ts-expect-error HighLevel identifies contacts only by id
ghl.addTags({ email: 'mina@example.com' }, ['vip'])

export const anyClient: TagsClient<{ id: string }>[] = [commander, ghl]

const path = { contactId: 'sx6wyHhbFdRXh302LLNR' }
const body = { tags: ['vip'] }

export async function add(): Promise<TagsResult> {
  // The header `Version` is not required.
  const { data } = await ghl.api.POST('/contacts/{contactId}/tags', { params: { path }, body })
  return data ? { tags: data.tags } : {}
}

// @ts-expect-error there is no such path
ghl.api.POST('/contacts/{contactId}/tag', { params: { path }, body })
// @ts-expect-error there is no such method
ghl.api.PUT('/contacts/{contactId}/tags', { params: { path }, body })
// @ts-expect-error the body has other fields
ghl.api.POST('/contacts/{contactId}/tags', { params: { path }, body: { labels: ['vip'] } })
// @ts-expect-error the parameter has another name
ghl.api.POST('/contacts/{contactId}/tags', { params: { path: { id: 'x' } }, body })
// @ts-expect-error there is no such parameter
ghl.api.POST('/contacts/{contactId}/tags', { params: { path: { ...path, kind: 'x' } }, body })
// @ts-expect-error there is no such parameter
ghl.api.POST('/contacts/{contactId}/tags', { params: { path, query: { kind: 'x' } }, body })
// @ts-expect-error the header is the client's business
ghl.api.POST('/contacts/{contactId}/tags', { params: { path, header: { Version: 'x' } }, body })

export const knownPath: keyof paths = '/contacts/{contactId}/tags'

export const explain = (error: unknown): string =>
  error instanceof TagsError && error.code === 'rate_limited'
    ? `again at ${error.retryAt?.toISOString() ?? 'some time'}`
    : 'failed'
