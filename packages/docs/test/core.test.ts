import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, inject, it } from 'vitest'
import { pages } from './pages.ts'

const source = join(import.meta.dirname, '../../core/src')
const entries = { '@tags/core': 'index.ts', '@tags/core/drift': 'drift.ts', adapter: 'adapter.ts' }
const files = Object.values(entries).map((file) => join(source, file))
const program = ts.createProgram(files, {
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.NodeNext,
  noEmit: true,
  strict: true,
  target: ts.ScriptTarget.ES2023,
})
const checker = program.getTypeChecker()

/** What an entry point exports, as the compiler has it. */
function exportsOf(entry: keyof typeof entries) {
  const file = program.getSourceFile(join(source, entries[entry])) as ts.SourceFile
  const module = checker.getSymbolAtLocation(file) as ts.Symbol
  return checker.getExportsOfModule(module).map((symbol) => {
    const it =
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const [declaration] = it.declarations ?? []
    const members = declaration && (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration))
      ? declaration.members.flatMap(({ name }) => name?.getText() ?? [])
      : []
    return { name: symbol.name, text: ts.displayPartsToString(it.getDocumentationComment(checker)), members }
  })
}

const pathOf = (entry: string, name: string) => `${entry.replace('@tags', '')}/${name.toLowerCase()}/`

/** The text of a page as it is read. */
async function read(path: string): Promise<string> {
  const html = await (await fetch(inject('site') + path)).text()
  return plain(html.slice(html.indexOf('<main')).replace(/<[^>]*>/g, ''))
}
const plain = (text: string) => text
  .replace(/&(?:#(\d+|x[\da-f]+)|(lt|gt|amp|quot));/gi, '')
  .replace(/[`"'’“”<>&]/g, '').replace(/\s+/g, ' ')
