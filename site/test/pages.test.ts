import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder } from '../src/serve.ts'
import { type Chromium, connect, type Tab } from './browser.ts'
import { kinds, pages, pagesByKind } from './pages.ts'

/** The observations of a page on a narrow screen. */
interface Visit {
  errors: string[]
  strangers: string[]
  ids: Set<string>
  links: string[]
  /** The elements wider than the screen. */
  wide: string[]
  /** The gzipped bytes of the document and of the styles and scripts that it loads. */
  size: number
}

const visits = new Map<string, Promise<Visit>>()
const tabs = 2
let chromium: Chromium

beforeAll(async () => {
  chromium = await connect()
  for (let lane = 0; lane < tabs; lane += 1) {
    let last: Promise<unknown> = Promise.resolve()
    const tab = chromium.open({ viewport: { width: 390, height: 844 } })
    for (const path of pages.filter((_, index) => index % tabs === lane)) {
      const visited = last.then(async () => visit(await tab, path))
      last = visited.catch(() => {})
      visits.set(path, visited)
    }
  }
})

afterAll(() => chromium?.close())

const visited = (path: string) => visits.get(path) as Promise<Visit>

async function visit({ page, ...tab }: Tab, path: string): Promise<Visit> {
  await page.goto(path)
  await page.evaluate(() => document.fonts.ready)
  await tab.settle()
  const { ids, links, wide } = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    const sticksOut = (element: Element) => {
      const { right, left, width } = element.getBoundingClientRect()
      return width > 0 && (right > room + 1 || left < -1)
    }
    const scrolls = (element: Element) => !/visible/.test(getComputedStyle(element).overflowX)
    const inBox = (element: Element): boolean =>
      element.parentElement !== null &&
      element.parentElement !== document.documentElement &&
      element.parentElement !== document.body &&
      (scrolls(element.parentElement) || inBox(element.parentElement))
    return {
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
      wide: [
        ...(document.documentElement.scrollWidth > room ? ['the page'] : []),
        ...[...document.querySelectorAll('main *')]
          .filter((element) => sticksOut(element) && !inBox(element))
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      ],
    }
  })
  const size = tab.loaded
    .splice(0)
    .filter((name) => /\/$|\.(html|css|js)$/.test(name))
    .reduce((sum, name) => sum + sizeOf(name), 0)
  const [errors, strangers] = [tab.errors.splice(0), tab.strangers.splice(0)]
  return { errors, strangers, ids: new Set(ids), links, wide, size }
}

const sizes = new Map<string, number>()

/** Returns the gzipped size of a file of the site, in bytes. */
function sizeOf(path: string): number {
  const size =
    sizes.get(path) ??
    gzipSync(readFileSync(join(folder, path.replace(/\/$/, '/index.html')))).length
  sizes.set(path, size)
  return size
}

it('has pages of every kind', () => {
  expect(Object.keys(pagesByKind).sort()).toEqual([...kinds].sort())
})

describe.each(pages)('%s', (path) => {
  it('makes no requests beyond loopback, and none that fail', async () => {
    const { strangers, errors } = await visited(path)
    expect(strangers).toEqual([])
    expect(errors).toEqual([])
  })

  it('fits a screen of 390 pixels', async () => {
    expect((await visited(path)).wide).toEqual([])
  })
})

// These need the other pages, which have all been visited by now.
it.each(pages)('%s has no dead link', async (path) => {
  const { links } = await visited(path)
  const internal = links.map((link) => new URL(link)).filter(isInternal)
  const dead = await Promise.all(internal.map(isDead))
  expect(internal.filter((_, index) => dead[index]).map(pathOf)).toEqual([])
})

it('takes less than 60 kB, gzipped, for half of its pages', async () => {
  const all = await Promise.all(visits.values())
  const sizes = all.map(({ size }) => size).sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60_000)
})

const pathOf = ({ pathname, hash }: URL) => pathname + hash

const isInternal = ({ hostname }: URL) => hostname === '127.0.0.1'

/** Checks whether the page, file or part of a page that a link names is missing. */
async function isDead({ pathname, hash }: URL): Promise<boolean> {
  const page = await visits.get(pathname)
  if (!page) return pathname.endsWith('/') || !existsSync(join(folder, decodeURI(pathname)))
  return hash !== '' && !page.ids.has(decodeURIComponent(hash.slice(1)))
}
