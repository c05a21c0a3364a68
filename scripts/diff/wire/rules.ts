import { without } from '../../lib/list.ts'
import { list } from '../../redocly/context.ts'
import { nameOf } from './canonical/node.ts'

/** The argument of a diff rule of Redocly: a change, with the node before and after. */
interface Change {
  kind: 'added' | 'removed' | 'modified'
  property?: string
  node: TreeNode
  base?: { value: unknown }
  revision?: { value: unknown }
}

interface TreeNode {
  parent?: TreeNode
  base?: { key: string | number; value: unknown; resolved?: { value: unknown } }
}

interface Context {
  report(problem: { message: string }): void
  getDirections(): ('request' | 'response')[]
}

type Visit = (change: Change, context: Context) => void

/** The functions to call at nodes of a type, anywhere or inside nodes of another type. */
interface Visitor {
  [type: string]: Visit | Visitor
}

/** The rules for changes in a canonical document that `redocly diff` does not grade. */
export const rules: Record<string, () => Visitor> = {
  'request-body-added': () => ({
    RequestBody: (change, { report, getDirections }) => {
      const isRequired = (change.revision?.value as { required?: boolean })?.required
      if (change.kind === 'added' && isRequired && getDirections().includes('request')) {
        report({ message: 'A required request body was added.' })
      }
    },
  }),

  'success-response-removed': () => ({
    Response: (change, { report }) => {
      const status = nameOf(String(change.node.base?.key ?? ''))
      const all = Object.keys((change.node.parent?.base?.value ?? {}) as object)
      const isSuccess =
        /^2/.test(status) || (status === 'default' && !all.some((one) => /^2/.test(one)))
      if (change.kind === 'removed' && isSuccess) {
        report({ message: `Response \`${status}\` was removed.` })
      }
    },
  }),

  'response-header-optional': () => ({
    Response: {
      Header: (change, { report, getDirections }) => {
        const isLost = change.kind === 'modified' && change.property === 'required'
        if (isLost && !change.revision?.value && getDirections().includes('response')) {
          report({ message: 'The header is no longer always sent.' })
        }
      },
    },
  }),

  'default-changed': () => ({
    Schema: (change, { report, getDirections }) => {
      const [before, after] = [change.base?.value, change.revision?.value]
      const isChanged = change.property === 'default' && before !== undefined && after !== undefined
      if (isChanged && getDirections().includes('request')) {
        report({
          message: `\`default\` changed from ${JSON.stringify(before)} to ${JSON.stringify(after)}: who leaves it out gets something else.`,
        })
      }
    },
  }),

  'multiple-of-changed': () => ({
    Schema: (change, { report, getDirections }) => {
      if (change.property !== 'x-multiple-of') return
      const [before, after] = [change.base?.value, change.revision?.value].map(Number)
      const isNarrower = !isMultiple(before, after) && getDirections().includes('request')
      const isWider = !isMultiple(after, before) && getDirections().includes('response')
      if (isNarrower || isWider) {
        report({ message: `\`multipleOf\` changed from ${before} to ${after}.` })
      }
    },
  }),

  'alternatives-exclusive': () => ({
    Schema: (change, { report, getDirections }) => {
      const isAdded = change.property === 'x-exclusive' && change.revision?.value === true
      if (isAdded && getDirections().includes('request')) {
        report({ message: 'A value that fits several alternatives is now refused.' })
      }
    },
  }),

  'read-only-required': () => ({
    Schema: (change, { report, getDirections }) => {
      if (change.property !== 'x-hidden' || !getDirections().includes('request')) return
      const { base } = change.node
      const { required } = ((base?.resolved ?? base)?.value ?? {}) as { required?: string[] }
      const [old, now] = [change.base?.value, change.revision?.value].map((names) =>
        String(names ?? '').split(' '),
      )
      const lost = without(now ?? [], old ?? []).filter((name) => required?.includes(name))
      if (lost.length)
        report({ message: `${quoted(lost)} had to be sent and can only be read now.` })
    },
  }),

  'parameter-content-changed': () => ({
    Parameter: {
      MediaTypesMap: (change, { report, getDirections }) => {
        if (change.kind !== 'modified' && getDirections().includes('request')) {
          report({ message: 'The parameter is written in another media type.' })
        }
      },
    },
  }),

  'operation-server-changed': () => ({
    Operation: {
      ServerList: (change, { report }) => {
        if (change.kind !== 'modified') report({ message: 'The operation is at another server.' })
      },
    },
  }),

  'first-server-changed': () => ({
    Root: (change, { report }) => {
      if (change.property !== 'x-first-server') return
      const { servers = [] } = (change.node.base?.value ?? {}) as { servers?: { url: string }[] }
      const [before, after] = [change.base?.value, change.revision?.value]
      if (servers.some(({ url }) => url === after)) {
        report({ message: `The first server is now \`${after}\` instead of \`${before}\`.` })
      }
    },
  }),

  'server-variable-changed': () => ({
    ServerVariable: (change, { report }) => {
      const isDefault = change.kind === 'modified' && change.property === 'default'
      const isLess =
        change.property === 'enum' &&
        without(textsOf(change.base?.value), textsOf(change.revision?.value)).length > 0
      if (isDefault || isLess) {
        report({
          message: `\`${change.property}\` of the server's variable changed to \`${change.revision?.value}\`.`,
        })
      }
    },
  }),

  'dependent-required-added': () => ({
    DependentRequired: (change, { report, getDirections }) => {
      if (!getDirections().includes('request')) return
      const [before, after] = [change.base?.value, change.revision?.value]
      const gained = without(textsOf(after), textsOf(before))
      if (change.kind === 'modified' && gained.length) {
        report({
          message: `\`${nameOf(change.property ?? '')}\` now also requires ${quoted(gained)}.`,
        })
      }
    },
  }),

  'discriminator-changed': () => ({
    Discriminator: (change, { report, getDirections }) => {
      if (change.kind !== 'modified')
        return report({ message: `The discriminator was ${change.kind}.` })
      const [before, after] = [change.base?.value, change.revision?.value]
      if (change.property === 'propertyName') {
        return report({
          message: `The discriminator is now \`${after}\` instead of \`${before}\`.`,
        })
      }
      const [old, now] = valuesOf(change)
      const lost = without(Object.keys(old), Object.keys(now))
      const gained = without(Object.keys(now), Object.keys(old))
      const moved = Object.keys(now).filter((value) => {
        const isOther = old[value] !== undefined && old[value] !== now[value]
        return isOther && Object.values(old).includes(now[value] as string)
      })
      if (moved.length) {
        report({ message: `The values ${quoted(moved)} of the discriminator mean other schemas.` })
      }
      if (lost.length && getDirections().includes('request')) {
        report({ message: `The discriminator lost the values ${quoted(lost)}.` })
      }
      if (gained.length && getDirections().includes('response')) {
        report({ message: `The discriminator gained the values ${quoted(gained)}.` })
      }
    },
  }),

  'encoding-changed': () => ({
    Encoding: (change, { report, getDirections }) => {
      if (change.kind === 'modified' && getDirections().includes('request')) {
        const [before, after] = [change.base?.value, change.revision?.value].map((value) =>
          value === undefined ? 'nothing' : `\`${value}\``,
        )
        report({
          message: `\`${change.property}\` of the encoding changed from ${before} to ${after}.`,
        })
      }
    },
  }),

  'oauth-flow-changed': () => {
    const visit: Visit = (change, { report }) => {
      if (change.kind === 'removed')
        report({ message: `The flow \`${change.node.base?.key}\` was removed.` })
      if (change.kind === 'modified' && /Url$/.test(change.property ?? '')) {
        report({ message: `\`${change.property}\` changed to \`${change.revision?.value}\`.` })
      }
    }
    return {
      ImplicitFlow: visit,
      PasswordFlow: visit,
      ClientCredentials: visit,
      AuthorizationCode: visit,
    }
  },

  'error-code-changed': () => ({
    Response: (change, { report }) => {
      if (change.kind !== 'modified' || change.property !== 'x-error') return
      const [before, after] = [change.base?.value, change.revision?.value].map((code) =>
        code === undefined ? 'the one of its status' : `\`${code}\``,
      )
      report({ message: `The \`code\` of the error was ${before} and is ${after}.` })
    },
  }),

  'unified-removed': () => {
    const visit: Visit = (change, { report }) => {
      const isGone = change.kind === 'removed' || change.revision?.value === undefined
      const name = change.kind === 'modified' ? change.property : change.node.base?.key
      if (isGone) report({ message: `\`${name}\` was removed.` })
    }
    const method: Visit = (change, context) => {
      if (change.kind === 'removed') visit(change, context)
    }
    return { XUnified: method, XMethod: method, XContact: visit, XOutputs: visit }
  },
}

/** Checks that all multiples of one number are multiples of the other; `NaN` stands for no constraint. */
function isMultiple(one = Number.NaN, other = Number.NaN): boolean {
  const times = one / other
  return Number.isNaN(other) || Math.abs(times - Math.round(times)) < 1e-9
}

/** Returns the mapping of a discriminator before and after. */
export const valuesOf = (change: {
  base?: { value?: unknown }
  revision?: { value?: unknown }
}): [Record<string, string>, Record<string, string>] => [
  JSON.parse(String(change.base?.value ?? '{}')),
  JSON.parse(String(change.revision?.value ?? '{}')),
]

/** Converts the items of a list to text; empty if the value is not a list. */
const textsOf = (value: unknown): string[] => list(value).map(String)

const quoted = (names: string[]): string => names.map((name) => `\`${name}\``).join(', ')
