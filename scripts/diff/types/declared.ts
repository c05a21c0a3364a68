import ts from 'typescript'
import { tokensOf } from '../../lib/pointer.ts'
import { propertyType } from './choice.ts'
import type { Same } from './relation.ts'

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

/** A component whose exported type is another or new in the revision; one that is gone is a break. */
export interface Component {
  pointer: string
  isNew: boolean
}

/** Lists the components of `pointers` whose types differ from those of the base, or are new. */
export function changedComponents(
  checker: ts.TypeChecker,
  [base, revision]: (ReadonlyMap<string, ts.Type> | undefined)[],
  same: Same,
  pointers: Iterable<string>,
): Component[] {
  return [...pointers].flatMap((pointer) => {
    const [root = '', section = '', name = ''] = tokensOf(pointer)
    if (root !== 'components') return []
    const [old, now] = [base, revision].map((types) =>
      propertyType(checker, propertyType(checker, types?.get(root), section), name),
    )
    return now && !(old && same(old, now)) ? [{ pointer, isNew: !old }] : []
  })
}
