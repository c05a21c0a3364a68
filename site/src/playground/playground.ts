/** The form of a playground, which shows a program with a call and makes the call in a sandbox. */
import { type Call, callOf, type FieldValue, FormError } from './call.ts'
import { type Client, codeOf, type Order } from './code.ts'
import type { Plan } from './plan.ts'
import { type Factory, type Outcome, send } from './send.ts'
import { createView, showAccount } from './view.ts'

/** Functions that load a vendor's package and its spec. */
interface Load {
  client: () => Promise<unknown>
  spec: () => Promise<{ default: object }>
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const find = <Found extends Element>(selector: string): Found =>
  document.querySelector(`.playground ${selector}`) as Found

/** Makes the form work. `load` has the functions of each vendor. */
export async function start(load: Record<string, Load>): Promise<void> {
  const form = document.querySelector('form.playground') as HTMLFormElement
  const { contact, ...client }: Client & Pick<Plan, 'contact'> = JSON.parse(
    form.dataset.client as string,
  )
  const choice = find<HTMLSelectElement>('[name=choice]')
  const fields = find<HTMLElement>('[data-fields]')
  const code = find<HTMLElement>('[data-code]')
  const copy = find<HTMLButtonElement>('[data-copy]')
  const run = find<HTMLButtonElement>('[type=submit]')
  const cancel = find<HTMLButtonElement>('[data-cancel]')
  const reset = find<HTMLButtonElement>('[data-reset]')
  const account = find<HTMLElement>('[data-account]')
  const panel = find<HTMLElement>('[data-answer]')
  const statusLine = find<HTMLElement>('[role=status]')

  const vendor = load[client.vendor] as Load
  const { createSandbox } = await import('@tags/sandbox')
  const { [client.factory]: create } = (await vendor.client()) as Record<string, Factory>
  const { default: spec } = await vendor.spec()
  const sandbox = createSandbox(spec, { contacts: [contact] })
  const contacts = () => [...sandbox.contacts.values()]

  const textOf = (name: string) => find<Control>(`[name="${name}"]`).value
  const template = () => find<HTMLTemplateElement>(`[data-choice="${CSS.escape(choice.value)}"]`)
  const order = (): Order | undefined => {
    if (!textOf('failure')) return undefined
    const times = textOf('times') ? { times: Number(textOf('times')) } : {}
    const failure = { ...JSON.parse(textOf('failure')), ...times }
    return { target: template().dataset.target as string, failure }
  }
  const options = () =>
    client.options.map(([option]): [string, string] => [option, textOf(`option.${option}`)])
  const call = (): Call => {
    const filled = fields.querySelectorAll<Control>('[data-type]')
    return callOf(
      choice.value,
      [...filled].map(({ name, value, dataset }) => ({ name, value, ...dataset }) as FieldValue),
    )
  }

  const showFields = () => fields.replaceChildren(template().content.cloneNode(true))
  const showCode = () => {
    find<HTMLSelectElement>('[name=times]').disabled = !textOf('failure')
    try {
      code.textContent = codeOf({ ...client, options: options() }, call(), contacts(), order())
    } catch (error) {
      code.textContent = `// ${(error as Error).message}`
    }
  }
  const chooseByAddress = () => {
    const option = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!(option instanceof HTMLOptionElement)) return
    choice.value = option.value
    showFields()
    showCode()
  }

  form.addEventListener('input', ({ target }) => {
    if (target === choice) showFields()
    if (target instanceof HTMLSelectElement && target.name === 'kind') {
      find<HTMLInputElement>('[name=contact]').value =
        target.selectedOptions[0]?.dataset.example ?? ''
    }
    showCode()
  })
  addEventListener('hashchange', chooseByAddress)
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent ?? '')
    statusLine.textContent = 'Copied.'
  })
  reset.addEventListener('click', () => {
    sandbox.reset()
    panel.replaceChildren()
    showAccount(account, contacts(), contacts())
    showCode()
    statusLine.textContent = 'The account is as at the beginning.'
  })

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const controller = new AbortController()
    const abort = () => controller.abort()
    const view = createView(panel, statusLine)
    const before = contacts()
    let end = () => {}
    for (const button of [run, reset]) button.disabled = true
    cancel.disabled = false
    cancel.addEventListener('click', abort)
    view.status('Sending.')
    try {
      const called = call()
      const { target, failure } = order() ?? {}
      if (target && failure) end = sandbox.fail(target, failure)
      const given = Object.fromEntries(options())
      const outcome = await send(create as Factory, given, sandbox, called, controller.signal, view)
      view.outcome(outcome)
      view.status(statusOf(outcome))
    } catch (error) {
      if (!(error instanceof FormError)) throw error
      view.formError(error.message)
      view.status('Nothing was sent.')
    } finally {
      end()
      cancel.removeEventListener('click', abort)
      showAccount(account, before, contacts())
      showCode()
      cancel.disabled = true
      for (const button of [run, reset]) button.disabled = false
    }
  })
  showAccount(account, contacts(), contacts())
  chooseByAddress()
  showCode()
  for (const button of [copy, run, reset]) button.disabled = false
}

/** Describes how a call ended. A call of `client.api` returns an error response and does not throw. */
function statusOf(outcome: Outcome): string {
  if ('error' in outcome) return `It failed: ${outcome.error.code}.`
  const { status = 200 } = outcome
  return status < 400 ? 'Done.' : `It failed: ${status}.`
}
