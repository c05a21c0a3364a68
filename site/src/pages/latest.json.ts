import latest from '../../../specs/latest.json?raw'

/** Every vendor's version and last release, as data. */
export const GET = (): Response => new Response(latest)
