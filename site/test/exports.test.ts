import { join } from 'node:path'
import { slug } from 'github-slugger'
import { toString as textOf } from 'hast-util-to-string'
import { htmlToHast } from 'satteri'
import ts from 'typescript'
import { describe, expect, inject, it } from 'vitest'
import { packages, shared } from '../src/folders.ts'
import { pages } from './pages.ts'

/** The entry points of a package that are for its users. */
const filesOf = (name: string) =>
  ['index.ts', ...(name === 'sandbox' ? ['node.ts'] : [])].map((file) =>
    join(packages, name, 'src', file),
  )

const program = ts.createProgram(shared.flatMap(filesOf), {
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.NodeNext,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
})
const checker = program.getTypeChecker()

/** The exports of a package, from the compiler: the page, the beginning of the comment, the members and rest parameters. */
function exportsOf(
  part: string,
): [path: string, sentence: string, names: string[], rest: string[]][] {
  const modules = filesOf(part).map((file) =>
    checker.getSymbolAtLocation(program.getSourceFile(file) as ts.Node),
  )
  const all = modules.flatMap((module) => checker.getExportsOfModule(module as ts.Symbol))
  return all.map((exported) => {
    const isAlias = exported.flags & ts.SymbolFlags.Alias
    const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported
    const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker))
    const names = [...(symbol.members?.values() ?? [])]
      .filter(({ flags }) => flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Method))
      .map(({ name }) => name)
    const rest = (symbol.declarations ?? []).filter(ts.isTypeAliasDeclaration).flatMap(restsIn)
    const sentence = /^.+?[.:](?=\s|$)/s.exec(comment)?.[0] ?? ''
    return [`/${part}/${slug(symbol.name)}/`, sentence, names, rest]
  })
}

/** Lists the rest parameters in a declaration: `...args`. */
function restsIn(node: ts.Node): string[] {
  const rests: string[] = []
  node.forEachChild((child) => void rests.push(...restsIn(child)))
  const isRest = ts.isParameter(node) && node.dotDotDotToken
  return isRest ? [`...${node.name.getText()}:`, ...rests] : rests
}

/** Returns the text of the main part of a page, without code marks. */
async function read(path: string): Promise<string> {
  const html = await (await fetch(inject('site') + path)).text()
  return plain(textOf(htmlToHast(html.slice(html.indexOf('<main')), { fragment: true })))
}

const plain = (text: string) => text.replace(/[`'’]/g, '').replace(/\s+/g, ' ')

describe.each(shared)('the reference of %s', (part) => {
  const documented = exportsOf(part)

  it.each(documented)('has %s', async (path, sentence, names, rest) => {
    const text = await read(path)
    expect(sentence).not.toBe('')
    expect(text).toContain(plain(sentence))
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
    expect(rest.filter((part) => !text.includes(part))).toEqual([])
  })

  it('has a page for each export, and no others', () => {
    const own = [`/${part}/`, `/${part}/changelog/`]
    const paths = documented.map(([path]) => path)
    expect(pages.filter((path) => path.startsWith(`/${part}/`))).toEqual([...own, ...paths].sort())
  })

  it('lists each export with its sentence', async () => {
    const text = await read(`/${part}/`)
    expect(
      documented.filter(([, sentence]) => !text.includes(plain(sentence.slice(0, -1)))),
    ).toEqual([])
  })
})
