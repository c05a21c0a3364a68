import { summarize } from '../changeset/summary.ts'
import type { Release } from './release.ts'
import type { Vendor } from './vendor.ts'

/** The first day of the feed, which is its date until there is a release. */
const beginning = '2026-11-22'

/** Emits `specs/feed.atom`: the releases of all vendors, newest first. */
export function emitFeed(vendors: Vendor[], repository: string): string {
  const releases = vendors.flatMap((vendor) => vendor.releases).sort(compareDates)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${tagUri(repository, beginning, 'specs')}</id>
  <title>Changes of the vendors&apos; APIs</title>
  <subtitle>The changes in each release of a client, and whether they break code</subtitle>
  <updated>${instant(releases[0]?.date ?? beginning)}</updated>
  <author><name>tags</name></author>
  <link rel="alternate" href="${xml(repository)}"/>
  <link rel="self" type="application/atom+xml" href="feed.atom"/>
${releases.map((release) => emitEntry(release, repository)).join('')}</feed>
`
}

function emitEntry(release: Release, repository: string): string {
  const tag = `${release.package}@${release.version}`
  const verdict = judge(release)
  return `  <entry>
    <id>${tagUri(repository, release.date, tag)}</id>
    <title>${xml(`${release.package} ${release.version}: ${verdict}`)}</title>
    <updated>${instant(release.date)}</updated>
    <category term="${release.vendor}"/>
    <category term="${verdict}"/>
    <link rel="alternate" href="${repository}/releases/tag/${encodeURIComponent(tag)}"/>
    <content type="html">${xml(emitContent(release))}</content>
  </entry>
`
}

function judge({ previous, bump, findings }: Release): string {
  if (previous === null) return 'first release'
  return findings.length === 0 ? 'no change of the API' : `${bump} change`
}

function emitContent({ previous, client, findings }: Release): string {
  if (previous === null) return '<p>The first release.</p>'
  const { sentences, items } = summarize(client, findings)
  const list = items.map(({ text, compiler }) => {
    return `<li>${html(text)}${compiler ? `<br/>TypeScript: ${html(compiler)}` : ''}</li>`
  })
  return `${sentences.map((text) => `<p>${html(text)}</p>`).join('')}${
    list.length ? `<ul>${list.join('')}</ul>` : ''
  }`
}

/** Converts the Markdown of a summary, where only code is marked up, to HTML. */
function html(markdown: string): string {
  const parts = markdown.split(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/)
  const marked = parts.map((part, index) => {
    if (index % 3 === 0) return xml(part.replaceAll('&lt;', '<'))
    return index % 3 === 2 ? `<code>${xml(part.replace(/^ (.*) $/, '$1'))}</code>` : ''
  })
  return marked.join('')
}

/** Sorts releases by date, newest first; releases of one day keep their order. */
const compareDates = (one: Release, other: Release): number =>
  other.date < one.date ? -1 : Number(other.date > one.date)

/** Builds an identifier that does not depend on the address of the feed. */
function tagUri(repository: string, date: string, name: string): string {
  const { host, pathname } = new URL(repository)
  return `tag:${host},${date}:${pathname.slice(1)}/${name}`
}

const instant = (date: string): string => `${date}T00:00:00Z`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes text for XML, without the control characters that XML cannot represent. */
function xml(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  return allowed.replace(/[&<>"]/g, (character) => entities[character] as string)
}
