import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder } from '../src/serve.ts'
import { type Chromium, startChromium } from './browser.ts'
import { kinds, pages, pagesByKind } from './pages.ts'

/** What a page showed on a narrow screen. */
interface Visit {
  errors: string[]
  strangers: string[]
  ids: Set<string>
  links: string[]
  /** What sticks out of the screen. */
  wide: string[]
  /** Bytes of the document, and the styles and scripts that it loads, gzipped. */
  size: number
}

const visits = new Map<string, Visit>()
const tabs = 4
let chromium: Chromium

beforeAll(async () => {
  chromium = await startChromium()
  const left = [...pages]
  await Promise.all(
    Array.from({ length: tabs }, async () => {
      for (let path = left.shift(); path; path = left.shift()) visits.set(path, await visit(path))
    }),
  )
})

afterAll(() => chromium?.close())

async function visit(path: string): Promise<Visit> {
  const { page, errors, strangers, loaded } = await chromium.open({
    viewport: { width: 390, height: 844 },
  })
  await page.goto(path, { waitUntil: 'networkidle' })
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
  const size = [...loaded]
    .filter(([name]) => /\/$|\.(html|css|js)$/.test(name))
    .reduce((sum, [, body]) => sum + gzipSync(body).length, 0)
  await page.context().close()
  return { errors, strangers, ids: new Set(ids), links, wide, size }
}

it('has pages of every kind', () => {
  expect(Object.keys(pagesByKind).sort()).toEqual([...kinds].sort())
})

describe.each(pages)('%s', (path) => {
  const seen = () => visits.get(path) as Visit

  it('asks for nothing beyond loopback, and for nothing that is not there', () => {
    expect(seen().strangers).toEqual([])
    expect(seen().errors).toEqual([])
  })

  it('has no dead link', () => {
    const internal = seen()
      .links.map((link) => new URL(link))
      .filter(isInternal)
    expect(internal.filter(isDead).map(({ pathname, hash }) => pathname + hash)).toEqual([])
  })

  it('fits a screen of 390 pixels', () => {
    expect(seen().wide).toEqual([])
  })
})

it('takes less than 60 kB, gzipped, for half of its pages', () => {
  const sizes = [...visits.values()].map(({ size }) => size).sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60_000)
})

const isInternal = ({ hostname }: URL) => hostname === '127.0.0.1'

/** Whether a link leads to no page, no file, or no place on a page. */
function isDead({ pathname, hash }: URL): boolean {
  const page = visits.get(pathname)
  if (!page) return pathname.endsWith('/') || !existsSync(join(folder, decodeURI(pathname)))
  return hash !== '' && !page.ids.has(decodeURIComponent(hash.slice(1)))
}
