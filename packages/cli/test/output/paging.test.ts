import { expect, it } from 'vitest'
import { showWalk } from '../../src/output/paging.ts'
import { createClock, openFile, openScreen } from './terminal.ts'

const limited = { code: 'rate_limited', message: 'intercom: the limit is used up.', status: 429 }

it('shows contacts, pages and their speed in a line that changes in place on a terminal', async () => {
  const clock = createClock('2026-11-30T08:00:00Z')
  const screen = openScreen(80, 10)
  const progress = showWalk({ title: 'Intercom', stream: screen.stream, clock })
  let pages = 0
  clock.pass(20, () => {
    pages += 2
    progress.page(pages, pages * 150)
  })
  clock.pass(0.1)
  expect(await screen.lines()).toEqual(['6,000 contacts, 40 pages, 1.9 pages a second'])
  progress.wait(new Date('2026-11-30T09:30:00Z'), limited as never)
  expect(await screen.lines()).toEqual([
    'Intercom: waits until 10:30. rate_limited: the limit is used up.',
    '6,000 contacts, 40 pages, 1.9 pages a second, waits until 10:30',
  ])
  progress.note('a line', screen.stream)
  progress.end()
  expect((await screen.lines()).slice(1)).toEqual(['a line'])
})

it('prints a plain line a minute elsewhere', () => {
  const clock = createClock('2026-11-30T08:00:00Z')
  const { stream, text } = openFile()
  const progress = showWalk({ title: 'Intercom', stream, clock })
  progress.page(1, 150)
  clock.pass(121)
  progress.end()
  clock.pass(121)
  expect(text()).toBe(
    [
      '2026-11-30 09:01 +01:00: 150 contacts, 1 page, 0 pages a second\n',
      '2026-11-30 09:02 +01:00: 150 contacts, 1 page, 0 pages a second\n',
    ].join(''),
  )
})
