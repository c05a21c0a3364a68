/** Where on the site things are; a page that moves, moves here. */
import { slug } from 'github-slugger'

/** The page of an operation in a vendor's reference. */
export const operationPage = (vendor: string, operationId: string): string =>
  `/${vendor}/operations/${slug(operationId)}/`

/** What to do about an error of this code. */
export const errorGuide = (code: string): string => `/guides/errors/#${code}`

/** The page of a package, or of what it exports: `/core/`, `/drift/watchdrift/`. */
export const exportPage = (part: string, name = ''): string =>
  `/${part}/${name && `${slug(name)}/`}`
