import type { VendorEntry } from './entry.ts'

/** Checks whether a URL leads to a host of the vendor's own: that of a server of its spec. */
export function isOwnHost({ servers }: VendorEntry, url: string): boolean {
  const host = hostOf(url)
  return servers.some(({ url: template }) => {
    // The variable of a whole URL may be any host.
    if (template.startsWith('{')) return false
    const parts = hostOf(template.replace(/\{[^}]*\}/g, 'variable-part')).split('variable-part')
    const pattern = parts.map((part) => part.replace(/[.\\^$*+?()[\]|]/g, '\\$&')).join('[^/]+')
    return new RegExp(`^${pattern}$`).test(host)
  })
}

/** Returns the host of a URL without the dot that may end it. */
const hostOf = (url: string): string => new URL(url).hostname.replace(/\.$/, '')
