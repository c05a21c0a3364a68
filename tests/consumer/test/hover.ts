import { readFileSync } from 'node:fs'
import ts from 'typescript-5.9'

/** Returns the documentation that an editor shows for the last `word` in a file, on one line. */
export function hover(file: string, word: string): string {
  const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, strict: true }
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) =>
      ts.sys.fileExists(name)
        ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8'))
        : undefined,
    getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    realpath: ts.sys.realpath,
  })
  const info = service.getQuickInfoAtPosition(file, readFileSync(file, 'utf8').lastIndexOf(word))
  const tags = info?.tags?.flatMap(({ text }) => text ?? []) ?? []
  return ts.displayPartsToString([...(info?.documentation ?? []), ...tags]).replace(/\s+/g, ' ')
}
