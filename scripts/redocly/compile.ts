import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Context, type Json, type Location, list, object } from './context.ts'
import { partsOf, schemasOf } from './parts.ts'
import { oldKeywords } from './version.ts'

/** The dialect by which mocks validate every keyword. */
const dialect = 'https://json-schema.org/draft/2020-12/schema'

/**
 * Requires that every schema compiles. A mock accepts any body of an operation, or any query, if one schema of
 * it does not, and reports nothing.
 */
export function compile() {
  return {
    Root(root: Json, { location, report }: Context) {
      const { jsonSchemaDialect: other = dialect } = root
      if (other !== dialect) {
        const message =
          `Mocks may validate no body under \`${other}\`. ` +
          `Remove this line, or write \`${dialect}\`.`
        report({ message, location: location.child(['jsonSchemaDialect']) })
      }
      for (const [path, schema] of schemasOf(root)) check(schema, location.child(path), report)
    },
  }
}

const ajv = new Ajv2020({
  addUsedSchema: false,
  // The compiled schemas validate nothing.
  code: { optimize: false },
  logger: false,
  strict: false,
  validateFormats: false,
})

/** The keywords whose schemas are not always compiled with the schema around them. */
const apart = ['$defs', 'contains', 'contentSchema', 'else', 'if', 'then']

/**
 * Reports the faults of a schema and its parts, each at the innermost place. Returns whether it has any.
 * `compiles` says that it compiled as a part of another schema.
 */
function check(
  schema: Json,
  location: Location,
  report: Context['report'],
  compiles = false,
): boolean {
  const reason = compiles && !('$schema' in schema) ? undefined : compileFault(schema)
  const inParts = partsOf(schema).map(([path, part]) =>
    check(part, location.child(path), report, !reason && !apart.includes(String(path[0]))),
  )
  const faults = [
    ...patternFaults(schema, location),
    ...roundedFaults(schema, location),
    ...oldKeywords(schema).map(([key, message]) => {
      return { message, location: location.child([key]).key() }
    }),
  ]
  if ('$id' in schema) {
    const message =
      'A mock compiles a schema with `$id` once, and accepts any value wherever else it is used. ' +
      'Remove this line.'
    faults.push({ message, location: location.child(['$id']).key() })
  }
  if (reason && !faults.length && !inParts.includes(true)) {
    const message = `The schema does not compile, so mocks would accept any value: ${reason}.`
    faults.push({ message, location })
  }
  for (const fault of faults) report(fault)
  return faults.length > 0 || inParts.includes(true)
}

/** Finds the patterns of a schema that are not valid with the flag `u`, as JSON Schema requires. */
function patternFaults(schema: Json, location: Location) {
  const patterns: [pattern: unknown, location: Location][] = [
    [schema.pattern ?? '', location.child(['pattern'])],
    ...Object.keys(object(schema.patternProperties)).map((key): [unknown, Location] => {
      return [key, location.child(['patternProperties', key]).key()]
    }),
  ]
  return patterns.flatMap(([pattern, place]) => {
    try {
      new RegExp(String(pattern), 'u')
      return []
    } catch (error) {
      const reason = (error as Error).message.split(': ').at(-1)
      const message = `\`${pattern}\` is not a regular expression with the flag \`u\`: ${reason}.`
      return [{ message, location: place }]
    }
  })
}

/** Finds the values of a schema that are integers beyond those that JavaScript reads exactly. */
function roundedFaults(schema: Json, location: Location) {
  const values: [value: unknown, location: Location][] = [
    ...['const', 'default'].map((key): [unknown, Location] => [schema[key], location.child([key])]),
    ...list(schema.enum).map((value, index): [unknown, Location] => {
      return [value, location.child(['enum', index])]
    }),
  ]
  return values
    .filter(([value]) => Number.isInteger(value) && !Number.isSafeInteger(value))
    .map(([value, place]) => ({
      message:
        `An integer beyond ${Number.MAX_SAFE_INTEGER} is rounded, here to ${value}. ` +
        'Write it in quotes, if the vendor takes text, or leave it out.',
      location: place,
    }))
}

/** Returns the reason why a schema does not compile. Its references are compiled where they lead. */
function compileFault(schema: Json): string | undefined {
  const local = JSON.stringify(schema, (key, value) => (key === '$ref' ? undefined : value))
  try {
    ajv.compile(JSON.parse(local))
  } catch (error) {
    const [reason = ''] = (error as Error).message
      .replace('schema is invalid: ', '')
      .split(', data')
    return reason.replace(/^data(\/\S+)/, '`$1`')
  }
}
