import { nameOf } from './canonical/node.ts'

/** What Redocly gives a diff rule: one change, and what the node is before and after. */
interface Change {
  kind: 'added' | 'removed' | 'modified'
  property?: string
  node: TreeNode
  base: { value: unknown }
  revision: { value: unknown }
}

interface TreeNode {
  base?: { key: string | number; value: unknown; resolved?: { value: unknown } }
}

interface Context {
  report(problem: { message: string }): void
  getDirections(): ('request' | 'response')[]
}

type Visit = (change: Change, context: Context) => void

/** The rules for what `redocly diff` misses in a canonical document. */
export const rules: Record<string, () => object> = {
  'request-body-added': () => ({
    RequestBody: ((change, { report, getDirections }) => {
      const isRequired = (change.revision?.value as { required?: boolean })?.required
      if (change.kind === 'added' && isRequired && getDirections().includes('request')) {
        report({ message: 'A required request body was added.' })
      }
    }) satisfies Visit,
  }),

  'success-response-removed': () => ({
    Response: ((change, { report }) => {
      const status = nameOf(String(change.node.base?.key ?? ''))
      if (change.kind === 'removed' && /^(2|default)/.test(status)) {
        report({ message: `Response \`${status}\` was removed.` })
      }
    }) satisfies Visit,
  }),

  'response-header-optional': () => ({
    Response: {
      Header: ((change, { report, getDirections }) => {
        const isLost = change.kind === 'modified' && change.property === 'required'
        if (isLost && !change.revision.value && getDirections().includes('response')) {
          report({ message: 'The header is no longer always sent.' })
        }
      }) satisfies Visit,
    },
  }),

  'default-changed': () => ({
    Schema: ((change, { report, getDirections }) => {
      const { value: before } = change.base ?? {}
      const { value: after } = change.revision ?? {}
      const isChanged = change.property === 'default' && before !== undefined && after !== undefined
      if (isChanged && getDirections().includes('request')) {
        report({
          message: `\`default\` changed from ${JSON.stringify(before)} to ${JSON.stringify(after)}: who leaves it out gets something else.`,
        })
      }
    }) satisfies Visit,
  }),

  'multiple-of-changed': () => ({
    Schema: ((change, { report, getDirections }) => {
      if (change.property !== 'x-multiple-of') return
      const [before, after] = [change.base.value, change.revision.value].map(Number)
      const isWithin = (one = Number.NaN, other = Number.NaN) =>
        !Number.isNaN(one) && (Number.isNaN(other) || one % other === 0)
      const isWider = isWithin(before, after)
      const isNarrower = isWithin(after, before)
      if (getDirections().includes(isWider ? 'response' : 'request') || !(isWider || isNarrower)) {
        report({ message: `\`multipleOf\` changed from ${before} to ${after}.` })
      }
    }) satisfies Visit,
  }),

  'alternatives-exclusive': () => ({
    Schema: ((change, { report, getDirections }) => {
      const isAdded = change.property === 'x-exclusive' && change.revision.value === true
      if (isAdded && getDirections().includes('request')) {
        report({ message: 'What fits several alternatives is refused now.' })
      }
    }) satisfies Visit,
  }),

  'read-only-required': () => ({
    Schema: ((change, { report, getDirections }) => {
      if (change.property !== 'x-hidden' || !getDirections().includes('request')) return
      const { base } = change.node
      const { required } = ((base?.resolved ?? base)?.value ?? {}) as { required?: string[] }
      const [old, now] = [change.base.value, change.revision.value].map((names) =>
        String(names ?? '').split(' '),
      )
      const lost = without(now, old).filter((name) => required?.includes(name))
      if (lost.length)
        report({ message: `${quoted(lost)} had to be sent and can only be read now.` })
    }) satisfies Visit,
  }),

  'parameter-content-changed': () => ({
    Parameter: {
      MediaTypesMap: ((change, { report, getDirections }) => {
        if (change.kind !== 'modified' && getDirections().includes('request')) {
          report({ message: 'The parameter is written in another media type.' })
        }
      }) satisfies Visit,
    },
  }),

  'operation-server-changed': () => ({
    Operation: {
      ServerList: ((change, { report }) => {
        if (change.kind !== 'modified') report({ message: 'The operation is at another server.' })
      }) satisfies Visit,
    },
  }),

  'server-variable-changed': () => ({
    ServerVariable: ((change, { report }) => {
      const isDefault = change.kind === 'modified' && change.property === 'default'
      const isLess =
        change.property === 'enum' && without(change.base.value, change.revision.value).length > 0
      if (isDefault || isLess) {
        report({
          message: `\`${change.property}\` of the server's variable changed to \`${change.revision.value}\`.`,
        })
      }
    }) satisfies Visit,
  }),

  'dependent-required-added': () => ({
    DependentRequired: ((change, { report, getDirections }) => {
      if (!getDirections().includes('request')) return
      const { value: before } = change.base ?? {}
      const { value: after } = change.revision ?? {}
      const gained = without(after, before)
      if (change.kind === 'modified' && gained.length) {
        report({ message: `\`${change.property}\` now also requires ${quoted(gained)}.` })
      }
    }) satisfies Visit,
  }),

  'discriminator-changed': () => ({
    Discriminator: ((change, { report, getDirections }) => {
      if (change.kind !== 'modified')
        return report({ message: `The discriminator was ${change.kind}.` })
      const [before, after] = [change.base.value, change.revision.value]
      if (change.property === 'propertyName') {
        return report({
          message: `The discriminator is now \`${after}\` instead of \`${before}\`.`,
        })
      }
      const [old, now] = [before, after].map((values) => JSON.parse(String(values ?? '[]')))
      const lost = without(old, now)
      const gained = without(now, old)
      if (lost.length && getDirections().includes('request')) {
        report({ message: `The discriminator lost the values ${quoted(lost)}.` })
      }
      if (gained.length && getDirections().includes('response')) {
        report({ message: `The discriminator gained the values ${quoted(gained)}.` })
      }
    }) satisfies Visit,
  }),

  'oauth-flow-changed': () => {
    const visit: Visit = (change, { report }) => {
      if (change.kind === 'removed')
        report({ message: `The flow \`${change.node.base?.key}\` was removed.` })
      if (change.kind === 'modified' && /Url$/.test(change.property ?? '')) {
        report({ message: `\`${change.property}\` changed to \`${change.revision.value}\`.` })
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
    Response: ((change, { report }) => {
      if (change.kind !== 'modified' || change.property !== 'x-error') return
      const [before, after] = [change.base.value, change.revision.value].map((code) =>
        code === undefined ? 'the one of its status' : `\`${code}\``,
      )
      report({ message: `The \`code\` of the error was ${before} and is ${after}.` })
    }) satisfies Visit,
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

/** What of one list the other does not have. */
function without(one: unknown, other: unknown): string[] {
  const [left, right] = [one, other].map((list) => (Array.isArray(list) ? list.map(String) : []))
  return (left ?? []).filter((name) => !right?.includes(name))
}

const quoted = (names: string[]): string => names.map((name) => `\`${name}\``).join(', ')
