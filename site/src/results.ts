import { posix } from 'node:path'

/** The pages of the site for the files that a file of results links to. */
const pages: Record<string, string> = {
  'packages/core/README.md': '/core/',
  'packages/drift/README.md': '/drift/',
  'packages/sandbox/SCENARIOS.md': '/promises/scenarios/',
  'tests/bench/FAULTS.md': '/promises/faults/',
  'tests/bench/RESULTS.md': '/promises/limits/',
  'tests/pairs/RESULTS.md': '/promises/pairs/',
  'tests/platforms/RESULTS.md': '/promises/tools/',
  'tests/runtimes/RESULTS.md': '/promises/runtimes/',
}

/** Returns the anchor of a fault's row: `n5-idle` for `N5/idle`. */
export const faultAnchor = (id: string): string => id.toLowerCase().replace(/[^a-z0-9-]/g, '-')

/**
 * Converts a file of results to the rest of a page: removes its title, adds anchors to the rows of faults, and
 * replaces links with links to pages of the site, or with their text.
 * @param file the path from the root of the repository.
 */
export function resultsPage(text: string, file: string): string {
  const body = text.replace(/^# .*\n/, '')
  const linked = body.replace(/\[([^\]]+)\]\((?!https?:|#)([^)]+)\)/g, (_, words, target) => {
    const page = pages[posix.join(posix.dirname(file), target)]
    return page ? `[${words}](${page})` : words
  })
  return linked.replace(/^\| ([A-Z]\d+(?:\/[^:|]*)?): /gm, (_, id) => {
    const anchor = faultAnchor(id)
    return `| <a id="${anchor}" href="#${anchor}">${id}</a>: `
  })
}
