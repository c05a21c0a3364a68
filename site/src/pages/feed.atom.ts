import feed from '../../../specs/feed.atom?raw'

/** The feed of what each release changes. */
export const GET = (): Response => new Response(feed)
