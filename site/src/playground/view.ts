/** The answer panel of the page. Everything in it is set as text, never as HTML. */
import type { TagsError, TagsEvent } from '@tags/core'
import type { SandboxContact } from '@tags/sandbox'
import type { Listener, Message, Outcome } from './send.ts'

/** The answer panel, which starts empty. */
export interface View extends Listener {
  status: (text: string) => void
  outcome: (outcome: Outcome) => void
  /** Shows why nothing was sent. */
  formError: (sentence: string) => void
}

/** Empties the answer panel, and returns functions that fill it. */
export function createView(panel: Element, statusLine: Element): View {
  const exchanges = element('ol', { className: 'exchanges' })
  const events = element('ol', { className: 'events' })
  const result = element('div')
  panel.replaceChildren(
    result,
    element('h3', {}, 'Requests'),
    exchanges,
    element('h3', {}, 'Events'),
    events,
  )
  const summaries: HTMLElement[] = []
  const status = (text: string) => {
    statusLine.textContent = text
  }
  return {
    status,
    request: (attempt, message) => {
      const summary = element('summary', {}, element('code', {}, message.line))
      summaries[attempt] = summary
      for (const earlier of exchanges.querySelectorAll('details')) earlier.open = false
      const details = element('details', { open: true }, summary, ...parts('Request', message))
      exchanges.append(element('li', {}, details))
    },
    response: (attempt, message, milliseconds) => {
      const answer = element('strong', {}, message.line)
      summaries[attempt]?.append(' → ', answer, ` in ${time(milliseconds)}`)
      summaries[attempt]?.parentElement?.append(...parts('Response', message))
    },
    problems: (attempt, problems) => {
      if (!problems.length) return
      const lines = problems.map(({ place, expected, found }): [string, string] => [
        place,
        `expected ${expected}, found ${found}`,
      ])
      const title = element('h4', {}, 'Differences from the spec')
      summaries[attempt]?.parentElement?.append(title, list(lines))
    },
    event: (event, milliseconds) => {
      const text = sentence(event)
      if (event.type === 'retry')
        status(`Attempt ${event.attempt} failed; waiting ${time(event.wait)}.`)
      events.append(element('li', {}, element('span', {}, `+${time(milliseconds)}`), ` ${text}`))
    },
    formError: (sentence) => {
      panel.replaceChildren(element('p', { className: 'mistake' }, sentence))
    },
    outcome: (outcome) => result.replaceChildren(...outcomeParts(outcome)),
  }
}

/** Shows the contacts of the account: their tags as they were before, and as they are now. */
export function showAccount(
  box: Element,
  before: readonly SandboxContact[],
  now: readonly SandboxContact[],
): void {
  const ids = [...new Set([...before, ...now].map(({ id }) => id))]
  const cell = (contact: SandboxContact | undefined) =>
    element('td', {}, contact ? contact.tags.join(', ') || '(no tags)' : '(no contact)')
  const rows = ids.map((id) => {
    const [was, is] = [before, now].map((contacts) => contacts.find((one) => one.id === id))
    const { email, phone } = is ?? was ?? {}
    const name = [id, email, phone].filter(Boolean).join(', ')
    return element('tr', {}, element('th', { scope: 'row' }, name), cell(was), cell(is))
  })
  const heads = ['Contact', 'Tags before', 'Tags now'].map((text) =>
    element('th', { scope: 'col' }, text),
  )
  box.replaceChildren(
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  )
}

function outcomeParts(outcome: Outcome): Node[] {
  if ('result' in outcome) return [element('h3', {}, 'Result'), block('Result', outcome.result)]
  const { error } = outcome
  return [
    element('h3', {}, 'TagsError'),
    element('p', { className: 'mistake' }, error.message),
    list(details(error)),
  ]
}

function details(error: TagsError): [name: string, value: string][] {
  const { code, operation, status, retryAt, requestId, delivered, contactIds, body } = error
  const shown = {
    code,
    operation,
    status,
    retryAt: retryAt?.toISOString(),
    requestId,
    delivered: delivered?.join(', '),
    contactIds: contactIds?.join(', '),
    body: body && JSON.stringify(body),
  }
  return Object.entries(shown).flatMap(([name, value]) => (value ? [[name, `${value}`]] : []))
}

function sentence(event: TagsEvent): string {
  if (event.type === 'attempt') return `attempt ${event.attempt}`
  if (event.type === 'pause') return `pause until ${event.until.toISOString()}`
  if (event.type === 'retry') {
    const { attempt, reason, status = 'no response', wait } = event
    return `retry: attempt ${attempt} failed, ${reason} (${status}); waits ${time(wait)}`
  }
  const { code = 'success', attempts, waited, sent } = event
  const count = attempts === 1 ? '1 attempt' : `${attempts} attempts`
  return `finish: ${code}, ${count}, ${time(waited)} waited, ${sent ? 'sent' : 'nothing sent'}`
}

const list = (entries: [name: string, value: string][]): Node =>
  element(
    'dl',
    {},
    ...entries.flatMap(([name, value]) => [
      element('dt', {}, element('code', {}, name)),
      element('dd', {}, element('code', {}, value)),
    ]),
  )

const parts = (title: string, { headers, body }: Message): Node[] => [
  element('h4', {}, title),
  ...(body ? [block(`${title}, body`, body)] : []),
  list(headers),
]

function block(label: string, text: string): Node {
  const box = element('pre', { tabIndex: 0 }, element('code', {}, text))
  box.setAttribute('role', 'region')
  box.setAttribute('aria-label', label)
  return box
}

/** Formats a time: in seconds from 1000 milliseconds on. */
const time = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties)
  node.append(...children)
  return node
}
