import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * A change of a valid spec, and the linter's problems with it, one per line, or an expression for them. Row `n` is
 * linted as `n.yaml`, beside the other files.
 */
export type Row = [
  name: string,
  old: string,
  new: string,
  want: string | RegExp,
  others?: Record<string, string>,
]

type Problem = {
  ruleId: string
  message: string
  location: { start: { line: number; col: number } }[]
}

const root = join(import.meta.dirname, '../..')

function run(folder: string, files: string[]): Promise<string> {
  const redocly = join(root, 'node_modules/.bin/redocly')
  const config = ['--format=json', '--max-problems=1000', `--config=${root}/redocly.yaml`]
  const options = { cwd: folder, env: { ...process.env, REDOCLY_TELEMETRY: 'off' } }
  return new Promise((resolve, reject) => {
    execFile(redocly, ['lint', ...files, ...config], options, (error, stdout, stderr) => {
      if (stdout) resolve(stdout)
      else reject(error ?? new Error(stderr))
    })
  })
}

async function lint(rows: Row[], base: string): Promise<string[]> {
  const valid = await readFile(join(import.meta.dirname, base), 'utf8')
  const folder = await mkdtemp(join(tmpdir(), 'lint-'))
  const files: string[] = []
  for (const [index, [name, old, text, , others = {}]] of rows.entries()) {
    if (valid.split(old).length !== 2) throw new Error(`${name}: not exactly once in ${base}`)
    for (const [file, text] of Object.entries(others)) await writeFile(join(folder, file), text)
    files.push(`${index}.yaml`)
    await writeFile(
      join(folder, `${index}.yaml`),
      valid.replace(old, () => text),
    )
  }
  const stdout = await run(folder, files).finally(() => rm(folder, { recursive: true }))
  const reports: { problems: Problem[] }[] = JSON.parse(`[${stdout.replaceAll('}{', '},{')}]`)
  return reports.map(({ problems }) => {
    const lines = problems.map(({ ruleId, message, location: [place] }) => {
      return `${place?.start.line}:${place?.start.col} ${ruleId}: ${message}`
    })
    return lines.join('\n')
  })
}

/** Defines a test for each row of each table; all change `base`, and share one run of the real `redocly lint`. */
export function testTables(tables: Record<string, Row[]>, base = 'valid.yaml') {
  const rows = Object.values(tables).flat()
  const all = lint(rows, base)
  describe.each(Object.entries(tables))('%s', (_, table) => {
    test.each(table.map((row) => ({ name: row[0], want: row[3], row })))(
      '$name',
      async ({ want, row }) => {
        const got = await all
        expect(got).toHaveLength(rows.length)
        const problems = got[rows.indexOf(row)]
        if (typeof want === 'string') expect(problems).toBe(want)
        else expect(problems).toMatch(want)
      },
    )
  })
}
