import { parentOf } from '../../lib/pointer.ts'
import { type Json, list, object } from '../../redocly/context.ts'
import { keyOf } from './canonical/node.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/**
 * Describes a server that became a template as one change of its `url`, which breaks nothing: with the default or a
 * listed value of each variable, the template is the URL that it was.
 */
export function sameServers(changes: Change[], both: Both): Change[] {
  const templates = new Map<Change, string>()
  for (const change of changes.filter(({ typeName }) => typeName === 'Server')) {
    const template = templateOf(change, both)
    if (template) templates.set(change, template)
  }
  const found = new Set(templates.values())
  return changes.flatMap((change): Change[] => {
    const template = templates.get(change)
    if (template) return [changeOfUrl(change, template, both)]
    const isFound = change.typeName === 'Server' && found.has(change.path)
    return isFound && change.kind === 'added' ? [] : [change]
  })
}

/** Lists the operations that have no servers of their own, if others have; empty without any. */
export function servedByRoot({ canonical, reach }: Both['base']): string[] {
  const all = [...canonical.operations.keys()]
  const left = all.filter((operation) => reach.nodeAt(`${operation}/servers`) === undefined)
  return left.length < all.length ? left : []
}

/** Returns the path of the template that stands for a server of the base, if it has another URL. */
function templateOf({ kind, path, property, base }: Change, both: Both): string | undefined {
  const servers = parentOf(path)
  const isUrl = kind === 'modified' && property === 'url'
  const url = isUrl ? base?.value : object(both.base.reach.nodeAt(path)).url
  if (typeof url !== 'string' || (kind !== 'removed' && !isUrl)) return undefined
  const index = list(both.revision.reach.nodeAt(servers)).findIndex(
    (server) => object(server).url !== url && urlsOf(object(server)).includes(url),
  )
  return index === -1 ? undefined : `${servers}/${index}`
}

/** Lists the URLs of a server for the known values of its variables. */
const urlsOf = ({ url, variables }: Json): string[] =>
  String(url)
    .split(/\{([^}]*)\}/)
    .reduce<string[]>(
      (starts, part, index) => {
        const { default: usual, enum: values } = object(object(variables)[keyOf(part)])
        const parts = index % 2 ? [...new Set([usual, ...list(values)])].map(String) : [part]
        return starts.flatMap((start) => parts.map((next) => start + next)).slice(0, mostUrls)
      },
      [''],
    )

const mostUrls = 1000

function changeOfUrl(change: Change, template: string, both: Both): Change {
  const urlIn = (side: keyof Both, path: string) => ({
    pointer: `${both[side].reach.homeOf(`${path}/url`)}/url`,
    value: object(both[side].reach.nodeAt(path)).url,
  })
  return {
    ...change,
    path: template,
    kind: 'modified',
    property: 'url',
    verdicts: [],
    base: change.kind === 'removed' ? urlIn('base', change.path) : change.base,
    revision: urlIn('revision', template),
  } as Change
}
