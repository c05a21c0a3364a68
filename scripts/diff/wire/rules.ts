import { without } from '../../lib/list.ts'
import { type Json, list } from '../../redocly/context.ts'
import { nameOf } from './canonical/node.ts'
import { fits } from './pattern.ts'

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
  base?: Side
  revision?: Side
}

interface Side {
  key: string | number
  value: unknown
  resolved?: { value: unknown }
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

/** The report of a rule: only its grade counts, and findings are worded from their data. */
const graded = { message: '' }

/** The rules for changes in a canonical document that `redocly diff` does not grade. */
export const rules: Record<string, () => Visitor> = {
  'request-body-added': () => ({
    RequestBody: (change, { report, getDirections }) => {
      const isRequired = (change.revision?.value as { required?: boolean })?.required
      if (change.kind === 'added' && isRequired && getDirections().includes('request')) {
        report(graded)
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
        report(graded)
      }
    },
  }),

  'response-header-optional': () => ({
    Response: {
      Header: (change, { report, getDirections }) => {
        const isLost = change.kind === 'modified' && change.property === 'required'
        if (isLost && !change.revision?.value && getDirections().includes('response')) {
          report(graded)
        }
      },
    },
  }),

  'default-changed': () => ({
    Schema: (change, { report, getDirections }) => {
      const [before, after] = [change.base?.value, change.revision?.value]
      const isChanged = change.property === 'default' && before !== undefined && after !== undefined
      if (isChanged && getDirections().includes('request')) {
        report(graded)
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
        report(graded)
      }
    },
  }),

  'contained-count-changed': () => ({
    Schema: (change, { report, getDirections }) => {
      const { property, node, base, revision } = change
      const isMinimum = property === 'minContains'
      const [old, now] = [node.base, node.revision].map((side) => 'contains' in schemaOf(side))
      // If `contains` itself comes or goes, its own change says so. Where both documents have it, it is left out here.
      if ((!isMinimum && property !== 'maxContains') || old !== now) return
      const absent = isMinimum ? 1 : Number.POSITIVE_INFINITY
      const [before, after] = [Number(base?.value ?? absent), Number(revision?.value ?? absent)]
      const isLess = after < before
      const breaking = isLess === isMinimum ? 'response' : 'request'
      if (before !== after && getDirections().includes(breaking)) report(graded)
    },
  }),

  'pattern-changed': () => {
    // Many schemas of a document have the same patterns.
    const known = new Map<string, boolean>()
    const isWithin = (one: Side | undefined, other: Side | undefined): boolean => {
      const [schema, { 'x-pattern': pattern = '' }] = [schemaOf(one), schemaOf(other)]
      const { enum: values, 'x-pattern': own, minLength, maxLength } = schema
      const key = JSON.stringify([values, own, minLength, maxLength, pattern])
      const result = known.get(key) ?? fits(schema, String(pattern))
      known.set(key, result)
      return result
    }
    return {
      Schema: (change, { report, getDirections }) => {
        if (change.property !== 'x-pattern') return
        const { base, revision } = change.node
        const isNarrower = getDirections().includes('request') && !isWithin(base, revision)
        const isWider = getDirections().includes('response') && !isWithin(revision, base)
        if (isNarrower || isWider) {
          report(graded)
        }
      },
    }
  },

  'alternatives-exclusive': () => ({
    Schema: (change, { report, getDirections }) => {
      const isAdded = change.property === 'x-exclusive' && change.revision?.value === true
      if (isAdded && getDirections().includes('request')) {
        report(graded)
      }
    },
  }),

  'pattern-property-removed': () => {
    const visit: Visit = ({ kind }, { report, getDirections }) => {
      if (kind === 'removed' && getDirections().includes('response')) report(graded)
    }
    return {
      PatternProperties: visit,
      Schema: (change, context) => {
        if (change.node.parent?.base?.key === 'patternProperties') visit(change, context)
      },
    }
  },

  'read-only-required': () => ({
    Schema: (change, { report, getDirections }) => {
      if (change.property !== 'x-hidden' || !getDirections().includes('request')) return
      const { base } = change.node
      const { required } = ((base?.resolved ?? base)?.value ?? {}) as { required?: string[] }
      const [old, now] = [change.base?.value, change.revision?.value].map(hiddenIn)
      const lost = without(now ?? [], old ?? []).filter((name) => required?.includes(name))
      if (lost.length) report(graded)
    },
  }),

  'parameter-content-changed': () => ({
    Parameter: {
      MediaTypesMap: (change, { report, getDirections }) => {
        if (change.kind !== 'modified' && getDirections().includes('request')) {
          report(graded)
        }
      },
    },
  }),

  'first-server-changed': () => ({
    Root: (change, { report }) => {
      if (change.property !== 'x-first-server') return
      const { servers = [] } = (change.node.base?.value ?? {}) as { servers?: { url: string }[] }
      if (servers.some(({ url }) => url === change.revision?.value)) report(graded)
    },
  }),

  'server-variable-changed': () => ({
    ServerVariable: (change, { report }) => {
      const isDefault = change.kind === 'modified' && change.property === 'default'
      const isLess =
        change.property === 'enum' &&
        without(textsOf(change.base?.value), textsOf(change.revision?.value)).length > 0
      if (isDefault || isLess) {
        report(graded)
      }
    },
  }),

  'dependent-required-changed': () => ({
    DependentRequired: (change, { report, getDirections }) => {
      if (change.kind !== 'modified') return
      const [old, now] = [change.base?.value, change.revision?.value].map(textsOf) as [
        string[],
        string[],
      ]
      const isNarrower = without(now, old).length > 0 && getDirections().includes('request')
      const isWider = without(old, now).length > 0 && getDirections().includes('response')
      if (isNarrower || isWider) report(graded)
    },
  }),

  'discriminator-changed': () => ({
    Discriminator: (change, { report, getDirections }) => {
      if (change.kind !== 'modified') {
        const breaking = change.kind === 'added' ? 'request' : 'response'
        if (getDirections().includes(breaking)) report(graded)
        return
      }
      if (change.property === 'propertyName') return report(graded)
      const [old, now] = valuesOf(change)
      const isLost = without(Object.keys(old), Object.keys(now)).length > 0
      const isGained = without(Object.keys(now), Object.keys(old)).length > 0
      const directions = getDirections()
      const isGraded =
        movedValues(old, now).length > 0 ||
        (isLost && directions.includes('request')) ||
        (isGained && directions.includes('response'))
      if (isGraded) report(graded)
    },
  }),

  'encoding-changed': () => ({
    Encoding: (change, { report, getDirections }) => {
      if (change.kind === 'modified' && getDirections().includes('request')) report(graded)
    },
  }),

  'oauth-flow-changed': () => {
    const visit: Visit = (change, { report }) => {
      const isMoved = change.kind === 'modified' && /Url$/.test(change.property ?? '')
      if (change.kind === 'removed' || isMoved) report(graded)
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
      if (change.kind === 'modified' && change.property === 'x-error') report(graded)
    },
  }),

  'unified-removed': () => {
    const visit: Visit = (change, { report }) => {
      const isGone = change.kind === 'removed' || change.revision?.value === undefined
      if (isGone) report(graded)
    }
    const method: Visit = (change, context) => {
      if (change.kind === 'removed') visit(change, context)
    }
    return {
      XUnified: method,
      XMethod: method,
      XTagCreation: method,
      XContact: visit,
      XOutputs: visit,
    }
  },
}

const schemaOf = (side: Side | undefined): Json => ((side?.resolved ?? side)?.value ?? {}) as Json

/** Checks that all multiples of one number are multiples of the other; `NaN` stands for no constraint. */
function isMultiple(one = Number.NaN, other = Number.NaN): boolean {
  const times = one / other
  return Number.isNaN(other) || Math.abs(times - Math.round(times)) < 1e-9
}

/** Lists the values of a discriminator that select another schema, which had a value before, too. */
export const movedValues = (old: Record<string, string>, now: Record<string, string>): string[] =>
  Object.entries(now).flatMap(([value, schema]) => {
    const isOther = old[value] !== undefined && old[value] !== schema
    return isOther && Object.values(old).includes(schema) ? [value] : []
  })

/** Returns the mapping of a discriminator before and after. */
export const valuesOf = (change: {
  base?: { value?: unknown }
  revision?: { value?: unknown }
}): [Record<string, string>, Record<string, string>] => [
  JSON.parse(String(change.base?.value ?? '{}')),
  JSON.parse(String(change.revision?.value ?? '{}')),
]

/** Reads the names of the properties that a schema hides in its direction. */
export const hiddenIn = (value: unknown): string[] => JSON.parse(String(value ?? '[]'))

/** Converts the items of a list to text; empty if the value is not a list. */
const textsOf = (value: unknown): string[] => list(value).map(String)
