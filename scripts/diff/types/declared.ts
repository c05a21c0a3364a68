import ts from 'typescript'

/** Returns the types that a module exports, by name. */
export function declaredTypes(checker: ts.TypeChecker, file: ts.SourceFile): Map<string, ts.Type> {
  const symbol = checker.getSymbolAtLocation(file)
  const exported = symbol ? checker.getExportsOfModule(symbol) : []
  return new Map(exported.map((each) => [each.name, checker.getDeclaredTypeOfSymbol(each)]))
}

/** Returns the types of the variables of a module, by name. */
export function variablesOf(
  checker: ts.TypeChecker,
  file: ts.SourceFile | undefined,
): Map<string, ts.Type> {
  const declarations = [...(file?.statements ?? [])]
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
  return new Map(
    declarations.map(({ name }) => [name.getText(file), checker.getTypeAtLocation(name)]),
  )
}
