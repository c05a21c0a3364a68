import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts'],
  libReplacement: false,
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
}

/** The types of the platform that core uses, which are faster to compile than the whole DOM. */
const platform = `
interface AbortSignal { readonly aborted: boolean; readonly reason: unknown }
interface Headers { get(name: string): string | null }
interface Request { readonly url: string; readonly headers: Headers; readonly method: string }
interface Response { readonly ok: boolean; readonly status: number; readonly headers: Headers }
interface URL { readonly href: string }
`

/** Creates programs from files in memory with the real library and core; parsed files are cached. */
export function compiler(root: string): (files: Map<string, string>) => ts.Program {
  const parsed = new Map<string, ts.SourceFile>()
  const core: Record<string, string> = {
    '@tags/core': join(root, 'packages/core/src/index.ts'),
    '@tags/core/api': join(root, 'packages/core/src/api.ts'),
    '@tags/core/adapter': join(root, 'packages/core/src/adapter.ts'),
  }
  let program: ts.Program | undefined
  return (files) => {
    const texts = new Map([...files, ['/platform.d.ts', platform]])
    const host: ts.CompilerHost = {
      fileExists: (name) => texts.has(name) || existsSync(name),
      readFile: (name) => texts.get(name) ?? readFileSync(name, 'utf8'),
      getSourceFile: (name) => {
        const text = texts.get(name)
        const known = parsed.get(name)
        if (known && (text === undefined || known.text === text)) return known
        const file = ts.createSourceFile(name, text ?? readFileSync(name, 'utf8'), {
          languageVersion: ts.ScriptTarget.ES2022,
          jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
        })
        parsed.set(name, file)
        return file
      },
      getDefaultLibFileName: () => ts.getDefaultLibFilePath(options),
      getDefaultLibLocation: () => dirname(ts.getDefaultLibFilePath(options)),
      getCurrentDirectory: () => '/',
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
      useCaseSensitiveFileNames: () => true,
      writeFile: () => {},
      resolveModuleNameLiterals: (literals, from) =>
        literals.map(({ text }) => {
          const name = core[text] ?? (text.startsWith('.') ? join(dirname(from), text) : undefined)
          const module = name ? { resolvedFileName: name, extension: ts.Extension.Ts } : undefined
          return { resolvedModule: module }
        }),
    }
    program = ts.createProgram([...texts.keys()], options, host, program)
    return program
  }
}
