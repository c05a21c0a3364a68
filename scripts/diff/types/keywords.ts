/** Keywords that do not affect the types. */
export const untyped: ReadonlySet<string> = new Set(
  (
    'maxLength minLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf ' +
    'uniqueItems minProperties maxProperties default deprecated style explode allowReserved ' +
    'dependentRequired dependentSchemas contains propertyNames'
  ).split(' '),
)
