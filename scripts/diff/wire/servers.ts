import { parentOf } from '../../lib/pointer.ts'
import { type Json, object } from '../../redocly/context.ts'
import { keyOf } from './canonical/node.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/**
 * Tells a server that became a template as one change of its `url`, which breaks nothing: by the defaults of its
 * variables, the template is the URL that it was.
 */
export function sameServers(changes: Change[], both: Both): Change[] {
  const templates = changes.filter((change) => isServer(change) && change.kind === 'added')
  const pairs = new Map<Change, Change>()
  for (const change of changes.filter(isServer)) {
    const { kind, path, property, base } = change
    if (property === 'url' && isTemplateOf(change, both, base?.value)) pairs.set(change, change)
    if (kind !== 'removed') continue
    const { url } = object(both.base.reach.nodeAt(path))
    const template = templates.find(
      (one) => parentOf(one.path) === parentOf(path) && isTemplateOf(one, both, url),
    )
    if (template) pairs.set(change, template)
  }
  const found = new Set(pairs.values())
  return changes.flatMap((change): Change[] => {
    const template = pairs.get(change)
    if (template === change) return [{ ...change, verdicts: [] }]
    if (template) return [changeOfUrl(change, template, both)]
    return found.has(change) ? [] : [change]
  })
}

const isServer = ({ typeName }: Change): boolean => typeName === 'Server'

/** Checks that the server of a change is, by the defaults of its variables, a URL. */
function isTemplateOf({ path, revision }: Change, { revision: side }: Both, url: unknown): boolean {
  const server = object(side.reach.nodeAt(path))
  return revision !== undefined && server.url !== url && expanded(server) === url
}

function expanded({ url, variables }: Json): string {
  return String(url).replace(/\{([^}]*)\}/g, (text, name) =>
    String(object(object(variables)[keyOf(name)]).default ?? text),
  )
}

function changeOfUrl(removed: Change, added: Change, both: Both): Change {
  const urlOf = (side: keyof Both, { path }: Change) => ({
    pointer: `${both[side].reach.homeOf(`${path}/url`)}/url`,
    value: object(both[side].reach.nodeAt(path)).url,
  })
  return {
    ...added,
    kind: 'modified',
    property: 'url',
    verdicts: [],
    base: urlOf('base', removed),
    revision: urlOf('revision', added),
  }
}
