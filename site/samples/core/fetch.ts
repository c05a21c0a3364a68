import { highlevel } from '@tags/highlevel'

export const client = highlevel({
  token: process.env.HIGHLEVEL_TOKEN!,
  fetch: (url, init) =>
    fetch(url, { ...init, headers: { ...init.headers, 'x-tenant': 'acme' } }),
})
