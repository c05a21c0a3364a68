import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { table } from '@tags/bench/table'
import { describe, expect, it } from 'vitest'
import { makeProject, nodes, type Run, samples } from './project.ts'
import { compilers, rows } from './rows.ts'

const project = await makeProject('modules', join(samples, 'modules'))
await copyFile(join(project, 'tag.ts'), join(project, 'tag.mts'))

/** The text in the table for each row and each Node. */
const cells = new Map<string, string>()

function check(cell: string, expected: string, { ok, output }: Run): void {
  cells.set(cell, ok ? 'works' : 'refused')
  if (expected === 'works') expect(ok, output).toBe(true)
  else expect({ ok, output }).toEqual({ ok: false, output: expect.stringContaining(expected) })
}

describe.each(rows)('$tool: $how', ({ tool, how, expected, run }) => {
  it.each(Object.entries(nodes))('on Node %s', async (version, node) => {
    const result = expected[version as keyof typeof expected]
    check(`${tool} ${how} ${version}`, result, await run(node, project))
  })
})

it.each(compilers)('$tool: $how', async ({ tool, how, expected, run }) => {
  check(`${tool} ${how}`, expected, await run(project))
})

it('RESULTS.md has these results', async () => {
  const versions = Object.keys(nodes)
  const programs = table(
    ['tool', 'how', ...versions.map((version) => `Node ${version}`)],
    rows.map(({ tool, how }) => [
      tool,
      how,
      ...versions.map((version) => cells.get(`${tool} ${how} ${version}`) ?? ''),
    ]),
  )
  const types = table(
    ['compiler', 'options', 'result'],
    compilers.map(({ tool, how }) => [tool, how, cells.get(`${tool} ${how}`) ?? '']),
  )
  await expect(document(programs, types)).toMatchFileSnapshot('../../RESULTS.md')
})

const document = (programs: string, types: string) => `# Tools

Written by \`npm run test:platforms\`. A file loads \`@tags/highlevel\`, as npm would install it, with each tool. It works
where a tag is added, and is refused where the tool says that it cannot load the package.

${programs}

The compiler checks an import of the package in a file of CommonJS.

${types}
`
