import { highlevel } from '@tags/highlevel'

export const client = highlevel({
  token: () => process.env.HIGHLEVEL_TOKEN!, // not there while Next builds
  deadline: 10_000, // before the platform ends the request
})
