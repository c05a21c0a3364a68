import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportOf, makeContacts } from './terminal/contacts.ts'
import { draw, readScreen, textOf } from './terminal/screen.ts'
import { openSession, type RunOptions, type Session } from './terminal/session.ts'

const root = join(import.meta.dirname, '..')
const samples = join(root, 'samples/whole-list')
const guide = await readFile(join(root, 'src/content/docs/guides/tag-a-whole-list.mdx'), 'utf8')

/** The contacts of the export. Twelve of them are no longer in the account. */
const contacts = makeContacts(5000)
const known = contacts.filter((_, index) => index % 417 !== 40)

/** A command line of the guide. */
interface Step extends RunOptions {
  code: number
  /** The sample of what the terminal shows, or of the part of it from a pattern on. */
  sample?: string
  from?: RegExp
  /** The sample that is also drawn, with the command above it. */
  screen?: string
  /** A screen of what the terminal showed before Ctrl-C. */
  before?: { screen: string; from: RegExp }
  contains?: RegExp
  /** Changes the account before the command. */
  prepare?: (session: Session) => Promise<void>
}

const pipe = { columns: 0 }
const file = 'contacts.csv --vendor highlevel --tags vip'

const steps: Record<string, Step> = {
  [`tags check ${file}`]: { code: 1, screen: 'check' },
  'head -n 5 contacts.csv > first.csv': { code: 0 },
  'tags add first.csv --vendor highlevel --tags vip --sandbox': {
    code: 0,
    sample: 'sandbox',
    from: /^┌/,
  },
  'tags vendors': { code: 0, contains: /HIGHLEVEL_TOKEN/ },
  'export HIGHLEVEL_TOKEN=pit-0123': { code: 0 },
  [`tags add ${file} --skip-bad-rows`]: {
    code: 130,
    interruptAfter: 190,
    before: { screen: 'progress', from: /^Add / },
    sample: 'interrupted',
    from: /rows done/,
  },
  'tags resume contacts.journal.ndjson': { code: 1, screen: 'summary' },
  'tags add contacts.failed.csv --vendor highlevel --tags vip --yes': {
    code: 0,
    contains: /^12 of 12 rows done\.$/m,
    prepare: (session) => session.setAccount(contacts),
  },
  'tags report contacts.journal.ndjson': { code: 1, contains: /12 failed/ },
  'tags report contacts.journal.ndjson --json': { code: 1, contains: /"failed": 12/ },
  'tags get first.csv --vendor highlevel --yes': { code: 0, contains: /4 of 4 rows done/ },
  'head -n 3 first.tags.csv': { code: 0, ...pipe, sample: 'tags' },
  [`tags remove ${file} --skip-bad-rows --yes 2> remove.log`]: {
    code: 1,
    ...pipe,
    contains: /5,000 of 5,002 rows done/,
  },
  "grep ' done' remove.log": { code: 0, ...pipe, sample: 'log' },
  'tags add first.csv --vendor highlevel --tags vip --sandbox --json 2> page.log': {
    code: 0,
    ...pipe,
    sample: 'json',
  },
  'tags add first.csv --vendor highlevel --tags vip --sandbox --json --redact 2> page.log': {
    code: 0,
    ...pipe,
    sample: 'redacted',
  },
  'tags check people.csv --vendor intercom --columns email="Work e-mail" --columns tags=Labels': {
    code: 0,
    sample: 'people',
  },
  'tags check several.csv': { code: 0, sample: 'several' },
}

/** The lines of the guide's commands, except the installation, which `tests/consumer` runs. */
const commands = [...guide.matchAll(/^```sh\n(.*?)^```/gms)]
  .flatMap(([, text = '']) => text.trim().split('\n'))
  .filter((line) => !line.startsWith('npm '))

let session: Session
beforeAll(async () => {
  session = await openSession('2026-12-01T08:00:00+01:00')
  await writeFile(join(session.folder, 'contacts.csv'), exportOf(contacts))
  for (const name of ['people.csv', 'several.csv']) {
    await copyFile(join(samples, name), join(session.folder, name))
  }
  await session.setAccount(known)
})
afterAll(() => session?.remove())

// If the output of the command has changed, `npx vitest run --update` updates the samples.
describe('the guide shows what its commands print', () => {
  it('and has no other command', () => {
    expect(commands).toEqual(Object.keys(steps))
  })

  it.for(Object.entries(steps))('%s', { timeout: 600_000 }, async ([line, step]) => {
    await step.prepare?.(session)
    const { code, output } = await session.run(line, step)
    const lines = await readScreen(output, step.columns === 0 ? 300 : 80)
    expect({ code, text: textOf(lines) }).toMatchObject({ code: step.code })
    if (step.contains) expect(textOf(lines)).toMatch(step.contains)
    if (step.screen) await expectScreen(await readScreen(`$ ${line}\n${output}`), step.screen)
    if (step.before) {
      const { screen, from } = step.before
      const [sent = ''] = output.split('^C')
      await expectScreen(after(await readScreen(sent), from), screen)
    }
    if (step.sample) {
      const shown = after(lines, step.from)
      await expect(textOf(shown)).toMatchFileSnapshot(join(samples, `${step.sample}.txt`))
    }
  })
})

it('50,000 contacts take as long as the guide says', async () => {
  await writeFile(join(session.folder, 'many.csv'), exportOf(makeContacts(50_000)))
  const { output } = await session.run('tags check many.csv --vendor highlevel --tags vip')
  const [, time = ''] = /Time +about (.*) at 100 requests in 10 s/.exec(output) ?? []
  const [, told] = /50,000 contacts at 100 requests in 10 s take about (.*?)\./.exec(guide) ?? []
  expect(time).toBe(told)
})

it('the exit codes are those of the help', async () => {
  const { output } = await session.run('tags add --help', pipe)
  const [, help = ''] = output.split('Exit code:')
  const [, table = ''] = guide.split('|---|---|\n')
  const rows = table.slice(0, table.indexOf('\n\n')).split('\n')
  const meanings = rows.map((row) => row.slice(2, -2).split(' | ').join(' '))
  expect(meanings.join(' ')).toBe(help.trim().replace(/\s+/g, ' '))
})

type Lines = Awaited<ReturnType<typeof readScreen>>

/** Returns the lines from the first one that matches on. */
function after(lines: Lines, pattern = /(?:)/): Lines {
  const start = lines.findIndex((runs) => pattern.test(textOf([runs])))
  return start === -1 ? [] : lines.slice(start)
}

async function expectScreen(lines: Lines, name: string): Promise<void> {
  await expect(textOf(lines)).toMatchFileSnapshot(join(samples, `${name}.txt`))
  await expect(draw(lines)).toMatchFileSnapshot(join(samples, `${name}.svg`))
}
