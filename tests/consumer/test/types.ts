import { dirname } from 'node:path'
import ts from 'typescript-5.9'

/**
 * Compiles a project with TypeScript 5.9 in this process, and returns its errors. The declarations of TypeScript and of
 * Node, which are not ours, are used but not checked themselves.
 */
export function errorsOf(config: string): string {
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile)
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(
    json,
    ts.sys,
    dirname(config),
  )
  const program = ts.createProgram(fileNames, options)
  const checked = program
    .getSourceFiles()
    .filter(
      (file) =>
        !program.isSourceFileDefaultLibrary(file) && !/\/@types\/node\//.test(file.fileName),
    )
  const found = [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...checked.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ]
  return ts.formatDiagnostics(found, {
    getCurrentDirectory: () => dirname(config),
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  })
}
