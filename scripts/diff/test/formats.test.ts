import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { pageOf } from '../format/changes.ts'
import { withMessages } from '../format/formats.ts'
import { github as githubPage } from '../format/github.ts'
import { json as write } from '../format/json.ts'
import { markdown as markdownPage } from '../format/markdown.ts'
import { type TerminalStyle, terminal as terminalPage } from '../format/terminal.ts'
import schema from '../report.schema.json' with { type: 'json' }
import type { Finding, Report, VendorReport } from '../report.ts'
import { broken, finding, report } from './report.ts'

const plain = { width: 80, color: false }

const terminal = (given: Report, style: TerminalStyle, all = false) =>
  terminalPage(pageOf(given, all), style)
const markdown = (given: Report, all = false) => markdownPage(pageOf(given, all))
const github = (given: Report) => githubPage(pageOf(given))
const json = (given: Report) => write(withMessages(given), schema as object)

/** Creates a report of one vendor with `count` findings, each a separate change. */
const many = (count: number, given: Partial<Finding> = {}): Report => {
  const findings = Array.from({ length: count }, (_, index) =>
    finding({ after: index + 1, ...given }),
  )
  return { format: 2, vendors: [broken(findings)] }
}

describe('terminal', () => {
  it('begins with the effect, and shows a change of many operations once', () => {
    expect(terminal(report, plain)).toBe(`alpha: major change, version 0.1.0 → 0.2.0
release 0.1.0 → working tree

For users of @tags/alpha
  major: \`addTags\` now refuses tags of more than 8 characters, which it sent
  before.
  minor: More requests are sent a second.

What changed
  wire major · types none  PUT /a, PUT /b, PUT /c, PUT /d and 2 more
    request body.tags[]: \`maxLength\` changed from 10 to 8.  specs/alpha.yaml:41
  wire major · types major  GET /contacts/{id}
    response 200 body.email: \`required\` lost \`email | <b> @someone #12\`.
    specs/alpha.yaml:60
    TS2322: Type 'undefined' is not assignable to type 'string'.
    const email: string = data.email
  wire minor · types none  every operation
    limit: \`requests\` changed from 5 to 10.  specs/alpha.yaml:12
  wire minor · types none  POST /contacts
    response 404: Response \`404\` was removed.  specs/alpha.yaml:30 in release
    0.1.0

Documentation
  POST /contacts, \`summary\` changed.  specs/alpha.yaml:41

delta: patch change, version 0.0.0 → 0.1.0, the first release
release 0.0.0 → working tree

Documentation
  POST /contacts, request: \`description\` changed.  specs/delta.yaml:41

Rewritten, with the same meaning: beta.
No change: gamma.
Next: \`pnpm specs:changeset\` writes the changeset.
`)
  })

  it('has the same text with colour', () => {
    const colored = terminal(report, { width: 80, color: true })
    const start = String.fromCharCode(27)
    expect(colored).toContain(`alpha${start}[22m: ${start}[31mmajor change${start}[39m, version`)
    expect(
      colored
        .split(start)
        .map((part, index) => (index ? part.replace(/^\[\d+m/, '') : part))
        .join(''),
    ).toBe(terminal(report, plain))
  })

  it('keeps to any width without breaking words', () => {
    for (const width of [60, 70, 90]) {
      const text = terminal(report, { ...plain, width })
      expect(text.split('\n').filter((line) => line.length > width)).toEqual([])
      expect(text.split(/\s+/)).toEqual(terminal(report, plain).split(/\s+/))
    }
  })

  it('groups statuses, and shortens many places', () => {
    const places = [
      '200 body.a',
      '400 body.a',
      'default body.a',
      'body.b',
      'body.c',
      'body.d',
      'body.e',
    ]
    const findings = places.map((place) => finding({ place, target: 'response' }))
    expect(
      terminal({ format: 2, vendors: [broken(findings)] }, { ...plain, width: 200 }),
    ).toContain(
      '    response 200, 400, default body.a, body.b, body.c, body.d and 1 more: `maxLength` changed',
    )
  })

  it('tells a change once, whatever the names around the schema', () => {
    const findings = [
      finding({ operation: { method: 'GET', path: '/a' }, place: 'body.items[]' }),
      finding({
        operation: { method: 'GET', path: '/b' },
        place: 'body.item',
        subject: { type: 'property', name: 'item' },
        rule: 'other',
      }),
    ]
    expect(terminal({ format: 2, vendors: [broken(findings)] }, plain)).toContain('GET /a, GET /b')
  })

  it('tells changes of two properties apart that say the same', () => {
    const at = (name: string) => ({
      operation: { method: 'GET', path: `/${name}` },
      place: `body.${name}`,
      subject: { type: 'property' as const, name },
      revision: { pointer: `#/${name}`, line: 1, column: 1 },
    })
    const findings = [finding(at('a')), finding(at('b'))]
    const text = terminal({ format: 2, vendors: [broken(findings)] }, plain)
    expect(text).toContain('GET /a\n')
    expect(text).toContain('GET /b\n')
  })

  it('shows a finding without a line once per place, the worst first', () => {
    const nowhere = { operation: null, base: undefined as never, revision: undefined as never }
    const findings = [
      finding({ ...nowhere, wire: 'minor', target: 'client', place: '' }),
      finding({ ...nowhere, wire: 'minor', target: 'document', place: '' }),
      finding({ ...nowhere, target: 'server', place: '' }),
    ]
    const text = terminal({ format: 2, vendors: [broken(findings)] }, plain)
    expect(text.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  wire major · types none  every operation',
      '    server: `maxLength` changed from 10 to 8.',
      '  wire minor · types none',
      '    client: `maxLength` changed from 10 to 8.',
      '  wire minor · types none',
      '    `maxLength` changed from 10 to 8.',
    ])
  })

  it('quotes the compiler for a change of many operations', () => {
    const compiler = { code: 'TS1', message: 'No.', usage: 'x' }
    const findings = [finding({}), finding({ compiler })]
    expect(terminal({ format: 2, vendors: [broken(findings)] }, plain)).toContain('    TS1: No.\n')
  })

  it('shows a few changes of documentation, and the number of the others', () => {
    const keywords = ['title', 'summary', 'example', 'tags', 'xml', 'scopes']
    const findings = keywords.map((keyword) =>
      finding({ documentation: true, wire: 'patch', keyword }),
    )
    const given: Report = { format: 2, vendors: [broken(findings)] }
    const lines = terminal(given, plain).split('\n')
    expect(lines.filter((line) => line.includes('` changed.'))).toHaveLength(4)
    expect(lines.at(-4)).toBe('  and 2 more')
    expect(terminal(given, plain, true)).not.toContain('more')
  })

  it('shortens long compiler messages', () => {
    const compiler = { code: 'TS1', message: 'x'.repeat(500), usage: 'y'.repeat(220) }
    const text = terminal(many(1, { compiler }), plain)
    expect(text).toContain(`    ${'x'.repeat(215)}…\n    ${'y'.repeat(220)}\n`)
  })

  it('escapes control characters of a spec', () => {
    const [bell, start] = [7, 27].map((code) => String.fromCharCode(code))
    const text = terminal(many(1, { after: `a${start}[2J${bell}b` }), plain)
    expect(text).toContain('a [2J b')
  })

  it('does not suggest a changeset without a package or a version', () => {
    const { vendors } = many(1)
    for (const side of ['base', 'revision'] as const) delete vendors[0]?.[side].version
    expect(terminal({ format: 2, vendors }, plain)).toBe(`alpha: major change
release 0.1.0 → working tree

What changed
  wire major · types none  POST /contacts
    request body.tags[]: \`maxLength\` changed from 10 to 1.  specs/alpha.yaml:41
`)
  })

  it('reports that the types grade was skipped', () => {
    const { vendors } = many(1, { types: null })
    const text = terminal(
      { format: 2, vendors: vendors.map((one) => ({ ...one, types: null })) },
      plain,
    )
    expect(text).toContain('\n  wire major  POST /contacts\n')
    expect(text).toContain('\nThe types grade was left out; with it, more may break.\n')
  })

  it('begins with a summary on one screen if there are many changes', () => {
    const paths = Array.from({ length: 80 }, (_, index) => `/things/{id}/part-${index}`)
    const findings = paths.flatMap((path, index) =>
      ['major', 'minor', 'minor'].map((wire, at) =>
        finding({
          operation: { method: 'GET', path },
          wire: index < 70 ? (wire as 'major') : 'major',
          keyword: at === 1 ? 'enum' : 'maxLength',
          before: index,
          compiler: { code: 'TS1', message: 'No.', usage: 'x' },
        }),
      ),
    )
    const many: Report = { format: 2, vendors: [broken(findings)] }
    const text = terminal(many, plain)
    const lines = text.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(23)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(text).toContain('230 changes at 80 operations\n')
    expect(text).toContain('\n  wire   90 major · 140 minor\n')
    expect(text).toContain('\n  150 × maxLength, 80 × enum\n')
    expect(text).toContain('\n  2 major  GET /things/{id}/part-70\n')
    expect(text).toContain('\nThe first changes that are major\n  wire major')
    expect(text).toContain('\n`pnpm specs:diff --all` shows every change.\n')
    const whole = terminal(many, plain, true)
    expect(whole.match(/ changed from /g)).toHaveLength(230)
    expect(whole).not.toContain('--all')
    expect(markdown(many)).toMatch(/\n\| `GET [^|]*part-70` \| 2 major \|\n/)
    expect(markdown(many).match(/ changed from /g)).toHaveLength(20)
  })

  it.each([1, 2, 3, 5, 8, 13, 21, 34, 55, 89])('fits one screen with long words, %i', (seed) => {
    const long = (times: number) => `/{organization_id_or_slug}/part${seed}`.repeat(times)
    const wide = 'x'.repeat(seed * 9)
    const findings = Array.from({ length: 40 }, (_, index) =>
      finding({
        operation: { method: 'GET', path: `/api/0${long(((index + 1) * seed) % 7)}/${index}` },
        place: `body.${wide}.${index}`,
        before: `${wide}${index}`,
        revision: { pointer: '#', line: 41 },
        compiler: { code: 'TS1', message: wide, usage: wide },
      }),
    )
    const vendor = broken(findings)
    const file = `/documents${long(seed % 5)}/openapi.yaml`
    const given: Report = {
      format: 2,
      vendors: [
        {
          ...vendor,
          vendor: null,
          types: null,
          base: { label: file, file },
          revision: { label: file, file },
          client: (seed % 2 ? [] : [1, 2, 3]).map(() => ({
            bump: 'major',
            message: `At \`${wide}\`. `.repeat(seed),
          })),
        },
      ],
    }
    const lines = terminal(given, plain).trimEnd().split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(lines.length).toBeLessThanOrEqual(23)
    expect(lines).toContain('40 changes at 40 operations')
  })

  it('shows the beginning of the first entry if no entry has room', () => {
    const gained = Array.from({ length: 60 }, (_, at) => `a-value-with-a-long-name-${at}`)
    const findings = Array.from({ length: 40 }, (_, at) =>
      finding({ place: `body.${at}`, keyword: 'enum', gained: [at, ...gained] }),
    )
    const given: Report = { format: 2, vendors: [broken(findings)] }
    const lines = terminal(given, plain).trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(23)
    const at = lines.indexOf('The first changes that are major')
    expect(lines[at + 1]).toBe('  wire major · types none  POST /contacts')
    expect(lines[at + 2]).toMatch(/^ {4}request body\.0: `enum` gained 0, `a-value/)
    expect(lines).toContain('    …')
    expect(lines).toContain('  and 39 more')
  })

  it('has no section for operations if no change is at one', () => {
    const given = many(40, { operation: null })
    expect(terminal(given, plain)).not.toContain('Operations with the most severe changes')
    expect(markdown(given)).not.toContain('| operation | changes |')
  })

  it('shortens a long path in its middle', () => {
    const paths = Array.from({ length: 21 }, (_, at) => `/a/${'b'.repeat(90)}/${at}`)
    const findings = paths.map((path, before) =>
      finding({ before, operation: { method: 'GET', path } }),
    )
    const given: Report = { format: 2, vendors: [broken(findings)] }
    expect(terminal(given, plain)).toContain(
      `\n  1 major  GET /a/${'b'.repeat(27)}…${'b'.repeat(32)}/0\n`,
    )
    expect(terminal(given, plain, true)).toContain(paths[20])
  })

  it('counts as many topics as a line holds', () => {
    const keywords = ['additionalProperties', 'exclusiveMaximum', 'exclusiveMinimum', 'minLength']
    const findings = keywords.flatMap((keyword, at) =>
      Array.from({ length: 9 - at }, (_, before) => finding({ keyword, before })),
    )
    const given: Report = { format: 2, vendors: [broken(findings)] }
    expect(terminal(given, plain)).toContain(
      '\n  9 × additionalProperties, 8 × exclusiveMaximum, 7 × exclusiveMinimum, …\n',
    )
  })

  it('shows what breaks on the wire before what breaks types only', () => {
    const findings = Array.from({ length: 21 }, (_, before) =>
      finding({ before, ...(before < 20 && { wire: 'minor' as const, types: 'major' as const }) }),
    )
    const given: Report = { format: 2, vendors: [broken(findings)] }
    const text = terminal(given, plain)
    expect(text.slice(text.indexOf('The first changes'))).toMatch(
      /^The first changes that are major\n {2}wire major/,
    )
  })

  it('tells a break of one exported type once, with its places', () => {
    const name = "components['schemas']['Contact']"
    const findings = ['', 'Contact.email', 'Contact.phone'].map((place, at) =>
      finding({
        ...{ operation: null, target: 'client', place, rule: 'types', kind: 'removed' },
        ...{ keyword: undefined, before: undefined, after: undefined, wire: 'none' },
        ...{ subject: { type: 'types', name }, types: 'major', revision: undefined },
        base: { pointer: `#/components/schemas/Contact/${at}` },
      } as Partial<Finding>),
    )
    const given: Report = { format: 2, vendors: [broken(findings)] }
    expect(terminal(given, plain)).toContain(`
  wire none · types major
    client Contact.email, Contact.phone: Code that uses
    \`${name}\` no longer compiles.
`)
  })

  it.each([
    ['0.0.0', 'major', '0.1.0, the first release'],
    ['0.0.0', 'patch', '0.1.0, the first release'],
    ['0.1.2', 'major', '0.2.0'],
    ['0.1.2', 'minor', '0.1.3'],
    ['0.1.2', 'patch', '0.1.3'],
    ['1.1.2', 'major', '2.0.0'],
    ['1.1.2', 'minor', '1.2.0'],
    ['1.1.2', 'patch', '1.1.3'],
  ] as const)('%s deserves, if the bump is %s, %s', (version, bump, want) => {
    const [vendor] = many(1).vendors as [Report['vendors'][0]]
    const base = { ...vendor.base, version }
    const text = terminal({ format: 2, vendors: [{ ...vendor, base, bump }] }, plain)
    expect(text.split('\n')[0]).toMatch(new RegExp(`, version ${version} → ${want}$`))
  })
})

describe('markdown', () => {
  it('is one comment, and escapes the text of a spec', () => {
    expect(markdown(report)).toBe(`<!-- tags: specs:diff -->

## ⚠️ Specs: major changes of \`alpha\`

### alpha: major change, version 0.1.0 → 0.2.0

release 0.1.0 → working tree

For users of &#64;tags/alpha:

- ⚠️ \`addTags\` now refuses tags of more than 8 characters, which it sent before.
- More requests are sent a second.

#### What changed

| wire | types | operation | change |
| --- | --- | --- | --- |
| ⚠️ major | none | \`PUT /a\`, \`PUT /b\`, \`PUT /c\`, \`PUT /d\` and 2 more | request body.tags\\[]: \`maxLength\` changed from 10 to 8.<br>\`specs/alpha.yaml:41\` |
| ⚠️ major | ⚠️ major | \`GET /contacts/{id}\` | response 200 body.email: \`required\` lost \`email \\| <b> @someone #12\`.<br>\`specs/alpha.yaml:60\` |
| minor | none | every operation | limit: \`requests\` changed from 5 to 10.<br>\`specs/alpha.yaml:12\` |
| minor | none | \`POST /contacts\` | response 404: Response \`404\` was removed.<br>\`specs/alpha.yaml:30 in release 0.1.0\` |

<details><summary>Compiler errors in code that compiled before</summary>

\`\`\`ts
const email: string = data.email
// TS2322: Type 'undefined' is not assignable to type 'string'.
\`\`\`

</details>

#### Documentation

| operation | change |
| --- | --- |
| \`POST /contacts\` | \`summary\` changed.<br>\`specs/alpha.yaml:41\` |

### delta: patch change, version 0.0.0 → 0.1.0, the first release

release 0.0.0 → working tree

#### Documentation

| operation | change |
| --- | --- |
| \`POST /contacts\` | request: \`description\` changed.<br>\`specs/delta.yaml:41\` |

Rewritten, with the same meaning: beta.

No change: gamma.

Next: \`pnpm specs:changeset\` writes the changeset.
`)
  })

  it.each([
    ['a\nb', 'a b'],
    ['`a|b`', '`a|b`'],
    ['``a`', '\\`\\`a\\`'],
    ['`` a`b `` c', '`` a`b `` c'],
    ['[x](y) *z* _w_ ~v~ \\', '\\[x](y) \\*z\\* \\_w\\_ \\~v\\~ \\\\'],
    ['<!-- & -->', '&#60;!-- &#38; -->'],
  ])('%j is written as %j', (message, want) => {
    const [vendor] = many(1).vendors
    const client = [{ bump: 'minor' as const, message }]
    const given = { ...vendor, client } as VendorReport
    expect(markdown({ format: 2, vendors: [given] })).toContain(`\n- ${want}\n`)
  })

  it('has no column for a skipped grade', () => {
    const vendors = many(1, { types: null }).vendors.map((one) => ({ ...one, types: null }))
    expect(markdown({ format: 2, vendors })).toContain(
      '\n| wire | operation | change |\n| --- | --- | --- |\n| ⚠️ major | `POST /contacts` | ',
    )
  })

  it('fences code that contains fences', () => {
    const compiler = { code: 'TS1', message: 'm', usage: 'a ```` b' }
    expect(markdown(many(1, { compiler }))).toContain('\n`````ts\na ```` b\n// TS1: m\n`````\n')
  })

  it('is never too long for GitHub, and reports omissions', () => {
    const text = markdown(many(5000), true)
    const rows = text.split('\n').filter((line) => line.startsWith('| ⚠️'))
    expect(text.length).toBeLessThan(65_536)
    expect(rows.length).toBeGreaterThan(300)
    expect(text).toContain(
      `\n${5000 - rows.length} lines left out here; the terminal shows all: \`pnpm specs:diff --all\`.\n`,
    )
  })

  it.each([
    [1, '## Specs: only minor changes'],
    [2, '## Specs: only patch changes'],
    [3, '## Specs: no change'],
  ])('has a headline for lower grades, %d', (from, want) => {
    const [, beta, delta, gamma] = report.vendors as Report['vendors'] & { length: 4 }
    const compatible = { ...broken([finding({ wire: 'minor' })]), bump: 'minor' as const }
    const vendors = [compatible, delta, beta, gamma].slice(from - 1) as Report['vendors']
    expect(markdown({ format: 2, vendors }).split('\n')[2]).toBe(want)
  })
})

describe('github', () => {
  it('has an annotation for each change', () => {
    expect(github(report)).toBe(
      `::error file=specs/alpha.yaml,line=41,col=7,title=alpha%3A wire major · types none::PUT /a, PUT /b, PUT /c, PUT /d and 2 more%0Arequest body.tags[]: \`maxLength\` changed from 10 to 8.
::error file=specs/alpha.yaml,line=60,col=7,title=alpha%3A wire major · types major::GET /contacts/{id}%0Aresponse 200 body.email: \`required\` lost \`email | <b> @someone #12\`.%0ATS2322: Type 'undefined' is not assignable to type 'string'.
::notice file=specs/alpha.yaml,line=12,col=7,title=alpha%3A wire minor · types none::every operation%0Alimit: \`requests\` changed from 5 to 10.
::notice file=specs/alpha.yaml,title=alpha%3A wire minor · types none::POST /contacts%0Aresponse 404: Response \`404\` was removed.
`,
    )
  })

  it('shows ten annotations per level; the last has the number of the others', () => {
    const lines = github(many(13)).trimEnd().split('\n')
    expect(lines).toHaveLength(10)
    expect(lines[9]).toContain(
      '`maxLength` changed from 10 to 10.%0AAnd 3 more; `pnpm specs:diff` shows them.',
    )
    expect(github(many(10))).not.toContain('more;')
  })

  it('lets no text of a spec start a workflow command', () => {
    const { vendors } = many(1, { after: '100%\r\n::set-output name=a::b' })
    const revision = { label: 'a', file: 'a,b:c%.yaml' }
    const text = github({ format: 2, vendors: vendors.map((one) => ({ ...one, revision })) })
    expect(text).toMatch(/^::error file=a%2Cb%3Ac%25\.yaml,line=41,/)
    expect(text).toMatch(/ `100%25%0D%0A::set-output name=a::b`\.\n$/)
  })
})

describe('json', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

  it('is the report, valid against report.schema.json', () => {
    const text = json(report)
    expect(text.endsWith('}\n')).toBe(true)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(withMessages(report))))
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  })

  it('has keys in a fixed order', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, child]) => [key, reversed(child)]),
      )
    }
    expect(json(reversed(report) as Report)).toBe(json(report))
    expect(Object.keys(JSON.parse(json(report)).vendors[0])).toEqual(schema.$defs.vendor.required)
  })

  it.each([
    ['a field that is not there', { ...report, format: undefined }],
    ['a field that nobody knows', { ...report, more: true }],
    ['another format', { ...report, format: 1 }],
    ['a fingerprint of another form', many(1, { fingerprint: 'x' })],
  ])('%s is invalid', (_, wrong) => {
    expect(validate(JSON.parse(json(wrong as Report)))).toBe(false)
  })

  it('every field has a description', () => {
    const shapes = [schema, ...Object.values(schema.$defs)] as { properties?: object }[]
    for (const { properties = {} } of shapes) {
      for (const [key, shape] of Object.entries(properties)) {
        expect(shape, key).toHaveProperty('description')
      }
    }
  })
})
