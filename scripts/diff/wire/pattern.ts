import { createRequire } from 'node:module'
import type { Concatenation, Element, NFA, NoParent } from 'refa'
import type { Json } from '../../redocly/context.ts'

type Elements = NoParent<Element>[]

/** The most states of an automaton; a pattern that needs more is not compared. */
const maxStates = 5000

/** The most pairs of states of two automata that are searched for a common text. */
const maxPairs = 4_000_000

/** Checks that a pattern matches every text that fits a schema of a canonical document; `false` where it cannot tell. */
export function fits(schema: Json, pattern: string): boolean {
  const { enum: values, 'x-pattern': own = '', minLength, maxLength } = schema
  if (Array.isArray(values)) return matches(pattern, values.filter(isText), 'all')
  if (own === pattern) return true
  return isCertain(() => {
    const texts = automatonOf(String(own))
    if (isRefuted(texts, pattern, minLength, maxLength)) return false
    const others = complementOf(automatonOf(pattern))
    return (
      areDisjoint(texts, others) ||
      areDisjoint(texts, intersectionOf(lengths(minLength, maxLength), others))
    )
  })
}

/** Checks that a pattern refuses one of the first texts of an automaton, which takes a thousandth of the time. */
function isRefuted(texts: NFA, pattern: string, least: unknown = 0, most: unknown = Infinity) {
  const expression = new RegExp(pattern, 'u')
  let tried = 0
  for (const word of texts.words()) {
    const fitting = word.length >= Number(least) && word.length <= Number(most)
    if (fitting && !expression.test(String.fromCodePoint(...word))) return true
    if (++tried === mostWords) return false
  }
  return false
}

const mostWords = 100

/** Checks that no text matches both patterns; `false` where it cannot tell. */
export const excludePatterns = (one: string, other: string): boolean =>
  one !== other && isCertain(() => areDisjoint(automatonOf(one), automatonOf(other)))

/** Checks that a pattern matches all of the texts, or none of them; `false` where it cannot tell. */
export const matches = (pattern: string, texts: string[], which: 'all' | 'none'): boolean =>
  isCertain(() => {
    const expression = new RegExp(pattern, 'u')
    return texts.every((text) => expression.test(text) === (which === 'all'))
  })

export const isText = (value: unknown): value is string => typeof value === 'string'

/** Builds the automaton of all texts of some lengths. */
const lengths = (least: unknown = 0, most: unknown = ''): NFA =>
  automatonOf(`^[^]{${least},${most}}$`)

/** Returns `false` if a check throws, because a pattern is invalid, too large, or more than an automaton can say. */
function isCertain(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}

/** Loads refa, which takes 0.2 seconds, only if patterns are compared. */
const refa = (): typeof import('refa') => createRequire(import.meta.url)('refa')

const areDisjoint = (one: NFA, other: NFA): boolean => refa().isDisjointWith(one, other, maxPairs)

function complementOf(automaton: NFA): NFA {
  const { DFA, NFA } = refa()
  const complement = DFA.fromFA(automaton, new DFA.LimitedNodeFactory(maxStates))
  complement.complement()
  return NFA.fromFA(complement)
}

function intersectionOf(one: NFA, other: NFA): NFA {
  const { NFA } = refa()
  return NFA.fromIntersection(one, other, new NFA.LimitedNodeFactory(maxStates))
}

/** Builds the automaton of all texts that contain a match of a pattern. */
function automatonOf(source: string): NFA {
  const { JS, NFA } = refa()
  const parser = JS.Parser.fromLiteral({ source, flags: 'u' })
  const { expression, maxCharacter } = parser.parse({ backreferences: 'throw' })
  const any = NFA.all({ maxCharacter })

  const united = (all: NFA[]): NFA =>
    all.reduce((union, automaton) => {
      union.union(automaton)
      return union
    }, NFA.empty({ maxCharacter }))

  /** Builds the automaton of texts that begin with a match of the elements. */
  function beginningWith(elements: Elements): NFA {
    const at = elements.findIndex(isLookahead)
    const head = concatenated(at < 0 ? elements : elements.slice(0, at))
    const assertion = elements[at]
    head.append(assertion?.type === 'Assertion' ? ahead(assertion, elements.slice(at + 1)) : any)
    return head
  }

  /** Builds the automaton of texts that begin with a match of the elements, and hold to the assertion before them. */
  function ahead(
    { alternatives, negate }: { alternatives: NoParent<Concatenation>[]; negate: boolean },
    elements: Elements,
  ): NFA {
    const asserted = united(alternatives.map((one) => beginningWith(one.elements)))
    return intersectionOf(beginningWith(elements), negate ? complementOf(asserted) : asserted)
  }

  /** Builds the automaton of elements without assertions. */
  const concatenated = (elements: Elements): NFA => {
    const factory = new NFA.LimitedNodeFactory(maxStates)
    return NFA.fromRegex({ type: 'Concatenation', elements }, { maxCharacter }, {}, factory)
  }

  return united(
    expression.alternatives.map(({ elements }) => {
      if (isStart(elements[0])) return beginningWith(elements.slice(1))
      const automaton = beginningWith(elements)
      automaton.prepend(any)
      return automaton
    }),
  )
}

/** Checks for an assertion about the text that follows, as `(?=…)`, `(?!…)`, and `$`, after which nothing follows. */
const isLookahead = (element: NoParent<Element>): boolean =>
  element.type === 'Assertion' && element.kind === 'ahead'

/** Checks for `^`, before which there is no character. */
function isStart(element: NoParent<Element> | undefined): boolean {
  if (element?.type !== 'Assertion' || element.kind !== 'behind' || !element.negate) return false
  const [only, ...others] = element.alternatives.flatMap(({ elements }) => elements)
  return only?.type === 'CharacterClass' && only.characters.isAll && others.length === 0
}
