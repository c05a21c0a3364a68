import feed from '../../../specs/feed.atom?raw'

/** The feed of all releases. */
export const GET = (): Response => new Response(feed)
