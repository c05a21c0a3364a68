import { UsageError } from '../error.ts'
import { exportNames, normalize, ownNames } from './names.ts'
import {
  type Column,
  columnNames,
  type FileOptions,
  type FileRules,
  type Kind,
  kinds,
} from './options.ts'
import { show } from './value.ts'

/** The use of each column of a file. */
export interface Columns {
  /** The index of each used column. */
  indexes: Partial<Record<Column, number>>
  /** The name of each used column. */
  names: Partial<Record<Column, string>>
  ignored: string[]
  notes: string[]
}

/** The header of a file: its column names, and a place for messages (`contacts.csv:1`). */
export interface Header {
  names: readonly string[]
  place: string
}

/** Returns the references that some row may use. */
const usedKinds = (options: FileOptions, { vendors }: FileRules): readonly Kind[] => {
  const rules = options.vendor === undefined ? [...vendors.values()] : [vendors.get(options.vendor)]
  return kinds.filter((kind) => rules.some((vendor) => vendor?.kinds.includes(kind)))
}

/** Returns the columns of a header that fit a use by their usual names. */
function fitting(names: readonly string[], column: Column, vendor?: string): number[] {
  const own = ownNames[column].map(normalize)
  const usual = exportNames
    // An id of another product would name another person, so its column must be given by the user.
    .filter((entry) => column !== 'id' || vendor === undefined || entry.vendor === vendor)
    .flatMap((entry) => entry.names[column] ?? [])
    .map(normalize)
  return names.flatMap((name, index) =>
    own.includes(normalize(name)) || usual.includes(normalize(name)) ? [index] : [],
  )
}

/**
 * Finds the columns of a file, by their usual names or those in the options.
 * @throws {UsageError} if a column is missing, or two columns fit one use.
 */
export function findColumns(header: Header, options: FileOptions, rules: FileRules): Columns {
  const { names } = header
  const wanted = new Set<Column>([
    'vendor',
    ...usedKinds(options, rules),
    ...(rules.action === 'get' || options.tags ? [] : (['tags'] as const)),
  ])
  const indexes: Columns['indexes'] = {}
  for (const column of columnNames) {
    const given = options.columns?.[column]
    if (given !== undefined && given !== '' && !wanted.has(column)) {
      throw new UsageError(
        `--columns ${column}=${show(given)}: ${notWanted(column, options, rules)}`,
      )
    }
    if (!wanted.has(column) || given === '') continue
    const index =
      given === undefined ? byUsualName(header, column, options) : byName(header, column, given)
    if (index !== undefined) indexes[column] = index
  }
  const used = Object.entries(indexes)
  const twice = used.find(([, index], at) => used.findIndex((other) => other[1] === index) < at)
  if (twice) {
    throw new UsageError(
      `--columns uses the column ${show(names[twice[1]] ?? '')} twice; expected a column for each use.`,
    )
  }
  refuseMissing(header, indexes, options, rules)
  return {
    indexes,
    names: Object.fromEntries(used.map(([column, index]) => [column, names[index]])),
    ignored: names.filter((name, index) => name && !used.some(([, other]) => other === index)),
    notes: notes(header, indexes, options, rules),
  }
}

/** Returns the own name of the vendor of all rows. */
const titleOf = ({ vendor = '' }: FileOptions, { vendors }: FileRules): string | undefined =>
  vendors.get(vendor)?.title

function notWanted(column: Column, options: FileOptions, rules: FileRules): string {
  if (column === 'tags') {
    return rules.action === 'get'
      ? 'no tags are needed to read the tags of contacts.'
      : 'the tags are given by --tags already; use one of both.'
  }
  return `${titleOf(options, rules) ?? 'no vendor'} takes a contact by ${usedKinds(options, rules).join(' or ')} only.`
}

function byName({ names, place }: Header, column: Column, given: string): number {
  const exact = names.flatMap((name, index) => (name === given ? [index] : []))
  const found =
    exact.length > 0
      ? exact
      : names.flatMap((name, index) => (normalize(name) === normalize(given) ? [index] : []))
  const [index, second] = found
  if (index === undefined) {
    throw new UsageError(
      `${place}: there is no column ${show(given)} for ${column}; the columns are ${names.map(show).join(', ')}.`,
    )
  }
  if (second !== undefined) throw twice(place, names[index] ?? '')
  return index
}

const twice = (place: string, name: string) =>
  new UsageError(`${place}: there are two columns ${show(name)}; rename one of them in the file.`)

function byUsualName(header: Header, column: Column, options: FileOptions): number | undefined {
  const { names, place } = header
  const [index, ...more] = fitting(names, column, options.vendor)
  if (index === undefined || more.length === 0) return index
  const fits = [index, ...more].map((at) => names[at] ?? '')
  const same = fits.find((name, at) => fits.indexOf(name) < at)
  if (same !== undefined) throw twice(place, same)
  throw new UsageError(
    `${place}: the columns ${fits.map(show).join(' and ')} both fit ${column}; say which to use, such as --columns ${column}="${fits[0]}".`,
  )
}

function refuseMissing(
  { names, place }: Header,
  indexes: Columns['indexes'],
  options: FileOptions,
  rules: FileRules,
) {
  const found = names.map(show).join(', ')
  const taken = usedKinds(options, rules)
  const hasReference = kinds.some((kind) => indexes[kind] !== undefined)
  const hasVendor = indexes.vendor !== undefined || options.vendor !== undefined
  const hasTags = indexes.tags !== undefined || options.tags || rules.action === 'get'
  if (hasReference && hasVendor && hasTags) return
  if (!hasReference && names.some(isData)) {
    throw new UsageError(
      `${place}: the first line looks like a contact, not like column names (${found}); expected a line such as id,email,tags before the contacts.`,
    )
  }
  if (!hasReference) {
    const foreign = foreignId(names, options.vendor)
    const advice = foreign
      ? `${foreign}; if they are ids of ${titleOf(options, rules)}, add --columns id="${names[fitting(names, 'id')[0] as number]}".`
      : `expected a column ${taken.join(' or ')}; say which one it is, such as --columns ${taken[0]}="${names[0]}".`
    const who = options.vendor ? ` of ${titleOf(options, rules)}` : ''
    throw new UsageError(`${place}: no column among ${found} identifies a contact${who}; ${advice}`)
  }
  if (!hasVendor) {
    throw new UsageError(
      `${place}: there is no column vendor among ${found}; add --vendor with one of ${[...rules.vendors.keys()].join(', ')}.`,
    )
  }
  throw new UsageError(
    `${place}: there is no column tags among ${found}; add --tags "vip|hot lead", or say which column has the tags, such as --columns tags="Labels".`,
  )
}

/** Tells whether a field of the first line is a value: an address, a phone number or a long id. */
const isData = (name: string) => /\S@\S/.test(name) || /^\+?[\d ()./-]{4,}$/.test(name)

function foreignId(names: readonly string[], vendor: string | undefined): string | undefined {
  if (vendor === undefined) return undefined
  const [index] = fitting(names, 'id')
  if (index === undefined) return undefined
  const name = names[index] ?? ''
  const products = exportNames
    .filter((entry) => entry.names.id?.some((id) => normalize(id) === normalize(name)))
    .map(({ product }) => product)
  return `the ids in the column ${show(name)} are probably those of ${products.join(' or ')}`
}

function notes(
  { names }: Header,
  indexes: Columns['indexes'],
  options: FileOptions,
  rules: FileRules,
): string[] {
  const found: string[] = []
  const used = new Set(Object.values(indexes))
  const id = indexes.id
  const others = kinds.filter((kind) => kind !== 'id' && indexes[kind] !== undefined)
  if (options.vendor && id === undefined && options.columns?.id !== '') {
    const foreign = usedKinds(options, rules).includes('id') && foreignId(names, options.vendor)
    if (foreign) {
      const [index] = fitting(names, 'id') as [number]
      found.push(
        `${foreign} and are not used; if they are ids of ${titleOf(options, rules)}, add --columns id="${names[index]}".`,
      )
    }
  }
  if (
    options.vendor &&
    id !== undefined &&
    others.length > 0 &&
    options.columns?.id === undefined
  ) {
    found.push(
      `contacts are found by the column ${show(names[id] ?? '')}, as ids of ${titleOf(options, rules)}; if they are ids of another product, add --columns id= to use ${others[0]}.`,
    )
  }
  for (const kind of ['email', 'phone'] as const) {
    const index = indexes[kind]
    if (index === undefined) continue
    const like = names.filter((name, at) => !used.has(at) && isLike(kind, name))
    if (like.length > 0) {
      found.push(
        `the ${kind} is read from the column ${show(names[index] ?? '')}, not from ${like.map(show).join(', ')}.`,
      )
    }
  }
  const tags = fitting(names, 'tags').map((at) => names[at] ?? '')
  if (options.tags && rules.action !== 'get' && tags.length > 0) {
    found.push(`the tags of --tags are used, not those in the column ${tags.map(show).join(', ')}.`)
  }
  return found
}

const like = {
  email: /e?mail(address)?(es|s)?$|^email\d+value$/,
  phone: /(phone|mobile)(number)?s?$|^phone\d+value$/,
}

const isLike = (kind: 'email' | 'phone', name: string) => like[kind].test(normalize(name))
