import type { APIRoute } from 'astro'
import { type Vendor, vendors } from '../../vendors.ts'

export const getStaticPaths = () =>
  vendors.map((vendor) => ({ params: { vendor: vendor.name }, props: vendor }))

/** A vendor's spec, as in its package. */
export const GET: APIRoute = ({ props }) => Response.json((props as Vendor).document)
