import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Chromium, connect, type Tab } from './browser.ts'
import { pagesByKind } from './pages.ts'

let chromium: Chromium
let scripted: Tab
let plain: Tab
beforeAll(async () => {
  chromium = await connect()
  scripted = await chromium.open()
  plain = await chromium.open({ javaScriptEnabled: false })
})
afterAll(() => chromium?.close())

/** Returns the visible lines in the main part of a page without its controls, and the hidden text. */
async function read({ page }: Tab, path: string) {
  await page.goto(path)
  const [text, hidden] = await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement
    for (const control of main.querySelectorAll('form, label, select, button')) control.remove()
    const marked = [...main.querySelectorAll<HTMLElement>('[hidden]')]
    return [
      // biome-ignore lint/performance/useDomNodeTextContent: only visible text counts.
      main.innerText,
      marked
        .filter((element) => getComputedStyle(element).display === 'none')
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    ] as const
  })
  return { lines: text.split('\n').map((line) => line.trim()), hidden }
}

it.each(Object.entries(pagesByKind))('a %s can be read without scripts', async (_, paths) => {
  const path = paths.at(-1) as string
  const [{ lines }, without] = await Promise.all([read(scripted, path), read(plain, path)])
  expect(lines.filter((line) => !without.lines.includes(line))).toEqual([])
  expect(without.hidden).toEqual([])
})
