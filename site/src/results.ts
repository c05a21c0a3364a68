import { posix } from 'node:path'

/** The pages of files that a file of results links to. */
const pages: Record<string, string> = {
  'packages/core/README.md': '/core/',
  'packages/drift/README.md': '/drift/',
  'tests/bench/FAULTS.md': '/promises/faults/',
  'tests/bench/RESULTS.md': '/promises/limits/',
  'tests/platforms/RESULTS.md': '/promises/tools/',
  'tests/runtimes/RESULTS.md': '/promises/runtimes/',
}

/** The anchor of a fault's row: `n5-idle` of `N5/idle`. */
export const faultAnchor = (id: string): string => id.toLowerCase().replace(/[^a-z0-9-]/g, '-')

/**
 * A file that a command wrote, as the rest of a page: without its title, with anchors at the rows of
 * faults, and with links to pages of the site or none.
 * @param file from the root of the repository.
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
