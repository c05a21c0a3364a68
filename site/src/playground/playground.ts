/** The form of a playground, which shows the code of a call and makes the call. */
import { type Call, callOf, type FieldValue, FormError, isLoopback } from './call.ts'
import { type Client, codeOf, type Target } from './code.ts'
import { type Factory, type Outcome, send } from './send.ts'
import { createView } from './view.ts'

type Load = () => Promise<unknown>
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const find = <Found extends Element>(selector: string): Found =>
  document.querySelector(`.playground ${selector}`) as Found

/** Makes the form work. `load` has a function for each vendor that loads its package. */
export async function start(load: Record<string, Load>): Promise<void> {
  const form = document.querySelector('form.playground') as HTMLFormElement
  const client: Client = JSON.parse(form.dataset.client as string)
  const choice = find<HTMLSelectElement>('[name=choice]')
  const fields = find<HTMLElement>('[data-fields]')
  const code = find<HTMLElement>('[data-code]')
  const copy = find<HTMLButtonElement>('[data-copy]')
  const run = find<HTMLButtonElement>('[type=submit]')
  const cancel = find<HTMLButtonElement>('[data-cancel]')
  const panel = find<HTMLElement>('[data-answer]')
  const statusLine = find<HTMLElement>('[role=status]')

  const textOf = (name: string) => find<Control>(`[name="${name}"]`).value
  const prefer = () => (isLoopback(textOf('baseUrl')) && textOf('answer')) || undefined
  const call = (): Call => {
    const filled = fields.querySelectorAll<Control>('[data-type]')
    return callOf(
      choice.value,
      [...filled].map(({ name, value, dataset }) => ({ name, value, ...dataset }) as FieldValue),
    )
  }

  const template = () => find<HTMLTemplateElement>(`[data-choice="${CSS.escape(choice.value)}"]`)
  const target = (): Target | undefined =>
    JSON.parse(template().dataset.target ?? 'null') ?? undefined
  const options = () =>
    client.options.map(([option]): [string, string] => [option, textOf(`option.${option}`)])

  const showFields = () => fields.replaceChildren(template().content.cloneNode(true))
  const showCode = () => {
    find<HTMLSelectElement>('[name=answer]').disabled = !isLoopback(textOf('baseUrl'))
    try {
      const shown = { ...client, options: options(), baseUrl: textOf('baseUrl') }
      code.textContent = codeOf(shown, call(), prefer(), target())
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

  const clientPackage = await (load[client.vendor] as Load)()
  const { [client.factory]: create } = clientPackage as Record<string, Factory>

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const controller = new AbortController()
    const abort = () => controller.abort()
    const view = createView(panel, statusLine)
    run.disabled = true
    cancel.disabled = false
    cancel.addEventListener('click', abort)
    view.status('Sending.')
    try {
      const credentials = Object.fromEntries(
        client.credentials.map(([option]) => [option, textOf(`credential.${option}`)]),
      )
      const sender = {
        credentials,
        options: Object.fromEntries(options()),
        baseUrl: textOf('baseUrl'),
        prefer: prefer(),
        target: target(),
      }
      const outcome = await send(create as Factory, sender, call(), controller.signal, view)
      view.outcome(outcome)
      view.status(statusOf(outcome))
    } catch (error) {
      if (!(error instanceof FormError)) throw error
      view.formError(error.message)
      view.status('Nothing was sent.')
    } finally {
      cancel.removeEventListener('click', abort)
      run.disabled = false
      cancel.disabled = true
    }
  })
  chooseByAddress()
  showCode()
  copy.disabled = false
  run.disabled = false
}

/** Describes how a call ended. A call of `client.api` returns an error response and does not throw. */
function statusOf(outcome: Outcome): string {
  if ('error' in outcome) return `It failed: ${outcome.error.code}.`
  const { status = 200 } = outcome
  return status < 400 ? 'Done.' : `It failed: ${status}.`
}
