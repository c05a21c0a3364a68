import { type Context, isObject, type Json, object, type Say } from './context.ts'
import { hint } from './hint.ts'
import {
  acrossFiles,
  collect,
  keyOf,
  lackingOperations,
  type Operation,
  sharedParameters,
} from './operation.ts'
import {
  checkContactOutputs,
  checkListedOutputs,
  checkOutputs,
  checkTaggingOutputs,
  checkTagOutputs,
} from './outputs.ts'
import { checkRequest, isSent, sentValues } from './request.ts'
import { checkSet } from './set.ts'

const kinds = ['id', 'email', 'phone']

/** Requires that `x-unified` fits the parameters, bodies and responses of the operations that it names. */
export function unified() {
  return {
    Root(root: Json, { location, report, resolve: inFile }: Context) {
      const resolve = acrossFiles(inFile)
      const unified = object(root['x-unified'])
      const operations = collect(root, resolve)
      const sayAt = (...base: string[]): Say => {
        return (message, path, place = 'value') => {
          const at = location.child(['x-unified', ...base, ...path])
          report({ message, location: place === 'key' ? at.key() : at })
        }
      }
      const shared = sharedParameters(root, operations)
      const lacking = new Map(
        lackingOperations(operations).map(({ parameter, lacking }) => [
          keyOf(parameter),
          lacking.id,
        ]),
      )
      const contact = object(unified.contact)
      const hasIds = unified.tag !== undefined
      const isFound = Object.values(contact).some(isObject)
      const isText = Object.entries(contact).some(
        ([kind, sent]) =>
          typeof sent === 'string' && sent !== '$inputs.contact.id' && !(isFound && kind === 'id'),
      )
      /** Checks the request of a link, and returns its operation. */
      const check = (link: Json, place: string[], inputs: Inputs): Operation | undefined => {
        const say = sayAt(...place)
        const operation = operations.get(String(link.operationId))
        const isShaped = link.parameters === undefined || isObject(link.parameters)
        if (operation && isShaped) {
          const texts = [
            ...kinds.map((kind) => `$inputs.contact.${kind}`),
            ...(isText ? ['$inputs.contact'] : []),
            ...(place[0] === 'tag' ? ['$inputs.tag'] : []),
          ]
          const context = { ...inputs, texts, hasIds, shared, lacking, resolve, say }
          checkRequest(place.at(-1) as string, link, operation, context)
        } else if (!operation && typeof link.operationId === 'string') {
          const known = hint(link.operationId, operations.keys())
          say(`No operation has the id \`${link.operationId}\`. ${known}`, ['operationId'])
        }
        return operation
      }

      for (const kind of kinds) {
        const sent = contact[kind]
        const say = sayAt('contact', kind)
        const input = `$inputs.contact.${kind}`
        if (typeof sent === 'string') checkTemplate(sent, input, say)
        if (!isObject(sent) || kind === 'id') continue
        const operation = check(sent, ['contact', kind], { required: [[input]] })
        if (operation) checkContactOutputs(kind, sent, operation, resolve, say)
      }
      const { find, create } = object(unified.tag)
      if (isObject(find)) {
        const operation = check(find, ['tag', 'find'], { required: [], optional: ['$inputs.tag'] })
        if (operation) checkTagOutputs('find', find, operation, resolve, sayAt('tag', 'find'))
        if (operation) checkPages(operation, sayAt('tag', 'find'))
      }
      if (isObject(create)) {
        const operation = check(create, ['tag', 'create'], { required: [['$inputs.tag']] })
        if (operation) checkTagOutputs('create', create, operation, resolve, sayAt('tag', 'create'))
      }
      for (const name of ['all', 'tagged']) {
        const link = object(unified.listContacts)[name]
        const place = ['listContacts', name]
        if (!isObject(link)) continue
        const operation = check(link, place, {
          required: name === 'tagged' ? [['$inputs.tag']] : [],
        })
        if (operation) checkListedOutputs(link, operation, resolve, sayAt(...place))
        checkTagInText(link, sayAt(...place))
      }
      const { tagging } = unified
      if (isObject(tagging)) {
        const operation = check(tagging, ['tagging'], { required: [['$inputs.contact']] })
        if (operation) checkTaggingOutputs(tagging, operation, resolve, sayAt('tagging'))
      }
      for (const [name, usual] of Object.entries(methods)) {
        const isTagging = name === 'removeTags' && tagging !== undefined
        const inputs: Inputs = isTagging
          ? { required: [['$inputs.tagging']], optional: ['$inputs.contact'] }
          : { ...usual, mapsTags: usual.mapsTags === true && !hasIds }
        const method = unified[name]
        if (!isObject(method)) continue
        const operation = check(method, [name], inputs)
        if (operation) checkOutputs(name, method, operation, resolve, sayAt(name), inputs.mapsTags)
      }
      const reading = operations.get(String(object(unified.getTags).operationId))
      if (reading) checkSet(unified, reading, resolve, sayAt())
      if ('x-unified' in root) checkWhole(unified, operations, sayAt())
    },
  }
}

/** The expressions that a link may send. */
interface Inputs {
  /** One of each list must be sent. */
  required: string[][]
  optional?: string[]
  /** Whether a list that holds `$inputs.tag` has an item for each tag. */
  mapsTags?: boolean
}

/** The inputs of each method. */
const methods: Record<string, Inputs> = {
  addTags: { required: [['$inputs.contact'], ['$inputs.tags', '$inputs.tag']], mapsTags: true },
  removeTags: { required: [['$inputs.contact'], ['$inputs.tags', '$inputs.tag']], mapsTags: true },
  setTags: { required: [['$inputs.contact'], ['$inputs.tags', '$inputs.tag']], mapsTags: true },
  getTags: { required: [['$inputs.contact']] },
}

/** Requires that a text holds `expression`, and no other one. */
function checkTemplate(template: string, expression: string, say: Say) {
  if (/['"`]/.test(template)) {
    say(`\`${template}\` has quotes, which are read in a look-up only. Write it without them.`, [])
    return
  }
  const found = template.match(/\$[\w.]*/g) ?? []
  const isWhole = template === expression || template.includes(`{${expression}}`)
  if (isWhole && found.length === 1) return
  const message =
    `\`${template}\` must be \`${expression}\`, ` +
    `or text that holds \`{${expression}}\` once and no other expression.`
  say(message, [])
}

/** Requires that a look-up of a tag can read the pages of its operation. */
function checkPages({ id, node }: Operation, say: Say) {
  const { parameters, ...others } = object(object(node['x-pages']).next)
  const [place] = Object.keys(others)
  const inItem = Object.values(object(parameters)).find((value) => String(value).includes('/*'))
  if (!place && !inItem) return
  const cause = place
    ? `the next page is in \`${place}\`, and only \`parameters\` are read here`
    : `\`${inItem}\` is in the last item, and \`*\` is not read here`
  const message =
    `\`tag.find\` cannot follow the pages of \`${id}\`: ${cause}. ` +
    'If the vendor counts pages or items, write `$inputs.page` or `$inputs.offset` in `parameters` of `next`. ' +
    'If `find` searches by name, or one page has all tags, leave `x-pages` out and ask for the largest page. ' +
    'Otherwise, write src/tags.ts of the package by hand.'
  say(message, ['operationId'])
}

/** Requires that a list of contacts sends a tag as it is: in a text, it could become a part of a query. */
function checkTagInText(link: Json, say: Say) {
  for (const [value, path] of sentValues(link)) {
    if (value === '$inputs.tag' || !isSent(value, '$inputs.tag')) continue
    say(`\`${value}\` has other text around the tag. Write \`$inputs.tag\` alone.`, path)
  }
}

/** Requires that the parts of `x-unified` fit each other. */
function checkWhole(unified: Json, operations: ReadonlyMap<string, Operation>, say: Say) {
  const { contact, tag, addTags, removeTags, setTags, getTags, listContacts } = unified
  const { id, ...others } = object(contact)
  const isFound = Object.values(others).some(isObject)
  if (isFound && typeof id === 'string' && id !== '$inputs.contact.id') {
    const message =
      'The id that a look-up finds is sent without other text. Write `$inputs.contact.id` here, ' +
      'and the text around `$inputs.contact` in each method.'
    say(message, ['contact', 'id'])
  }
  if (!Object.keys(methods).some((name) => name in unified)) {
    const names = Object.keys(methods).map((name) => `\`${name}\``)
    say(`No method is mapped. Map one of ${names.join(', ')}.`, [], 'key')
    return
  }
  if (setTags !== undefined && getTags === undefined) {
    const message = '`setTags` replaces all tags, which are read first: map `getTags` as well.'
    say(message, ['setTags'], 'key')
  }
  if (setTags !== undefined && addTags !== undefined && removeTags !== undefined) {
    const message =
      '`setTags` stands for `addTags` and `removeTags`, which are both mapped. Remove it.'
    say(message, ['setTags'], 'key')
  }
  if (setTags !== undefined && requestOf(addTags) === requestOf(setTags)) {
    const message =
      '`addTags` sends what `setTags` sends, which replaces all tags. ' +
      'Remove it: tags are then added to those that were read.'
    say(message, ['addTags'], 'key')
  }
  if (unified.tagging !== undefined && removeTags === undefined) {
    say(
      'Only `removeTags` needs the id of a tag on a contact. Map it, or remove `tagging`.',
      ['tagging'],
      'key',
    )
  }
  if ('tag' in object(object(unified.tagging).outputs) && object(tag).find === undefined) {
    const message =
      'The output `tag` is compared with the id of a tag, which `tag.find` finds: map it as well.'
    say(message, ['tagging', 'outputs', 'tag'], 'key')
  }
  if (tag !== undefined) checkTag(unified, operations, say)
  checkListed(object(listContacts), tag, say)
}

/** Requires that the contacts with a tag can be told from the others. */
function checkListed({ all, tagged }: Json, tag: unknown, say: Say) {
  if (isObject(all) && tagged === undefined && object(all.outputs).tags === undefined) {
    const message =
      'Neither `tagged` nor the output `tags` tells which contacts have a tag. Map one of them.'
    say(message, ['listContacts'], 'key')
  }
  if (tagged !== undefined && tag !== undefined && object(tag).find === undefined) {
    say('`tagged` sends the id of a tag: map `find` as well.', ['tag'], 'key')
  }
}

/** Returns the request of a link as text, to compare it. */
const requestOf = (link: unknown): string => {
  const { operationId, parameters, requestBody } = object(link)
  return JSON.stringify([operationId, parameters, requestBody])
}

/** Requires that the look-up of a tag's id is used, and that methods send the id. */
function checkTag(
  { tag, addTags, removeTags, setTags }: Json,
  operations: ReadonlyMap<string, Operation>,
  say: Say,
) {
  const { find, create } = object(tag)
  if (setTags !== undefined) {
    const message =
      '`setTags` sends the tags that `getTags` reads, and `tag` finds the id of one: a set of ids cannot be mapped. ' +
      'Remove one of them, or write src/tags.ts of the package by hand.'
    say(message, ['setTags'], 'key')
    return
  }
  for (const [name, method] of Object.entries({ addTags, removeTags })) {
    for (const [value, path] of sentValues(object(method))) {
      if (!isSent(value, '$inputs.tags')) continue
      const message =
        'With `tag`, each tag is sent in a request of its own. Write `$inputs.tag`, its id, or a list of it alone.'
      say(message, [name, ...path])
    }
  }
  if (addTags === undefined && removeTags === undefined) {
    say('No method sends the id of a tag. Map `addTags` or `removeTags`.', ['tag'], 'key')
    return
  }
  if (removeTags !== undefined && find === undefined) {
    say('`removeTags` never creates a tag: map `find` as well.', ['tag'], 'key')
  }
  if (addTags === undefined && create !== undefined) {
    say(
      'Only `addTags` creates a tag, and it is not mapped. Remove `create`.',
      ['tag', 'create'],
      'key',
    )
  }
  const creation = operations.get(String(object(create).operationId))
  if (creation?.node['x-idempotent'] && removeTags === undefined && find !== undefined) {
    const message =
      `\`${creation.id}\` is \`x-idempotent\`: it returns a tag that exists, so nothing is looked up. ` +
      'Remove `find`.'
    say(message, ['tag', 'find'], 'key')
  }
}
