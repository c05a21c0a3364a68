/** Where on the site things are; a page that moves, moves here. */
import { slug } from 'github-slugger'

/** The page of an operation in a vendor's reference. */
export const operationPage = (vendor: string, operationId: string): string =>
  `/${vendor}/operations/${slug(operationId)}/`
