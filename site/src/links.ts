/** Paths of pages, defined only here. */
import { slug } from 'github-slugger'

/** Returns the page of an operation in a vendor's reference. */
export const operationPage = (vendor: string, operationId: string): string =>
  `/${vendor}/operations/${slug(operationId)}/`

/** Returns the page of a webhook in a vendor's reference. */
export const webhookPage = (vendor: string, operationId: string): string =>
  `/${vendor}/webhooks/${slug(operationId)}/`

/** Returns the section on an error code. */
export const errorGuide = (code: string): string => `/guides/errors/#${code}`

/** Returns the page of a package or of one of its exports: `/core/`, `/drift/watchdrift/`. */
export const exportPage = (part: string, name = ''): string =>
  `/${part}/${name && `${slug(name)}/`}`
