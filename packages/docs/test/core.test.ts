import { join } from 'node:path'
import { slug } from 'github-slugger'
import { toString as textOf } from 'hast-util-to-string'
import { htmlToHast } from 'satteri'
import ts from 'typescript'
import { describe, expect, inject, it } from 'vitest'
import { pages } from './pages.ts'

const entries = {
  '/core/': 'index.ts',
  '/core/drift/': 'drift.ts',
}
const fileOf = (entry: keyof typeof entries) =>
  join(import.meta.dirname, '../../core/src', entries[entry])

const program = ts.createProgram(
  Object.keys(entries).map((entry) => fileOf(entry as keyof typeof entries)),
  {
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
  },
)
const checker = program.getTypeChecker()

/** What an entry point exports, as the compiler reads it: its page, how its comment begins, and its members. */
function exportsOf(
  entry: keyof typeof entries,
): [path: string, sentence: string, names: string[]][] {
  const file = checker.getSymbolAtLocation(program.getSourceFile(fileOf(entry)) as ts.Node)
  return checker.getExportsOfModule(file as ts.Symbol).map((exported) => {
    const isAlias = exported.flags & ts.SymbolFlags.Alias
    const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported
    const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker))
    const names = [...(symbol.members?.values() ?? [])]
      .filter(({ flags }) => flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Method))
      .map(({ name }) => name)
    return [`${entry}${slug(symbol.name)}/`, /^.+?[.:](?=\s|$)/s.exec(comment)?.[0] ?? '', names]
  })
}

/** The text of the main part of a page, without the marks of code. */
async function read(path: string): Promise<string> {
  const html = await (await fetch(inject('site') + path)).text()
  return plain(textOf(htmlToHast(html.slice(html.indexOf('<main')), { fragment: true })))
}

const plain = (text: string) => text.replace(/[`'’]/g, '').replace(/\s+/g, ' ')

const documented = [...exportsOf('/core/'), ...exportsOf('/core/drift/')]

describe('the reference of core', () => {
  it.each(documented)('has %s', async (path, sentence, names) => {
    const text = await read(path)
    expect(sentence).not.toBe('')
    expect(text).toContain(plain(sentence))
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  })

  it('has a page of each export and of nothing else', () => {
    const own = ['/core/', '/core/changelog/', '/core/drift/']
    const paths = documented.map(([path]) => path)
    expect(pages.filter((path) => path.startsWith('/core/'))).toEqual([...own, ...paths].sort())
  })

  it('lists each export with its sentence', async () => {
    const text = await read('/core/')
    expect(
      documented.filter(([, sentence]) => !text.includes(plain(sentence.slice(0, -1)))),
    ).toEqual([])
  })
})
