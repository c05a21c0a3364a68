import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resultsPage } from '../src/results.ts'
import { folder } from '../src/serve.ts'

const root = join(import.meta.dirname, '../..')

describe.each([
  ['faults', 'tests/bench/FAULTS.md'],
  ['limits', 'tests/bench/RESULTS.md'],
  ['pairs', 'tests/pairs/RESULTS.md'],
  ['runtimes', 'tests/runtimes/RESULTS.md'],
  ['scenarios', 'packages/sandbox/SCENARIOS.md'],
  ['tools', 'tests/platforms/RESULTS.md'],
])('/promises/%s/', (page, file) => {
  it('has every line of every table in the file of results', async () => {
    const results = await readFile(join(root, file), 'utf8')
    const markdown = await readFile(join(folder, 'promises', `${page}.md`), 'utf8')
    const rows = rowsOf(results)
    expect(rows.length).toBeGreaterThan(5)
    expect(rowsOf(markdown)).toEqual(rows)
  })

  it('has its tables in scrollable, focusable and named boxes', async () => {
    const html = await readFile(join(folder, 'promises', page, 'index.html'), 'utf8')
    const boxes = html.match(
      /<div class="table" role="group" aria-label="Table[^"]*" tabindex="0">/g,
    )
    expect(boxes?.length).toBe(html.match(/<table>/g)?.length)
  })
})

it('every fault has an address of its own', async () => {
  const results = await readFile(join(root, 'tests/bench/FAULTS.md'), 'utf8')
  const html = await readFile(join(folder, 'promises/faults/index.html'), 'utf8')
  const anchors = [...html.matchAll(/<a id="([^"]+)" href="#\1">([^<]+)<\/a>: /g)]
  const ids = [...results.matchAll(/^\| ([A-Z]\d+[^:|]*): /gm)].map(([, id]) => id)
  expect(anchors.map(([, , id]) => id)).toEqual(ids)
  expect(new Set(anchors.map(([, anchor]) => anchor)).size).toBe(ids.length)
})

it.each([
  ['a page of the site', '[figures](RESULTS.md)', '[figures](/promises/limits/)'],
  ['a file of another package', '[core](../../packages/core/README.md)', '[core](/core/)'],
  ['a file without a page', '[rows](../faults)', 'rows'],
  ['another site', '[RFC](https://www.rfc-editor.org)', '[RFC](https://www.rfc-editor.org)'],
])('converts a link to %s', (_, given, want) => {
  expect(resultsPage(`# Title\n\n${given}`, 'tests/bench/FAULTS.md').trim()).toBe(want)
})

/** Returns the cells of all tables, without the table markup. */
function rowsOf(markdown: string): string[] {
  const rows = markdown.split('\n').filter((line) => /^\|.*\w/.test(line))
  return rows.map((row) => row.replace(/[\s\\`]/g, ''))
}
