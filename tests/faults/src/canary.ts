import { inspect } from 'node:util'

/** The credential of every run. Other credentials of a row must begin with it. */
export const canary = 'canary-7f3a9c51d2'

const forms = [canary, btoa(canary), btoa(`${canary}:`), btoa(`:${canary}`)].map((form) =>
  form.replace(/=+$/, ''),
)

/** Lists where a value shows a credential: in its message, its stack, its JSON, its causes and so on. */
export function leaks(value: unknown): string[] {
  const views: Record<string, () => unknown> = {
    'its text': () => String(value),
    'its inspected form': () => inspect(value, { depth: 10, showHidden: true, getters: true }),
    'its JSON': () => JSON.stringify(value),
  }
  let name = 'it'
  for (let error = value; error instanceof Error; error = error.cause) {
    const { message, stack } = error
    const properties = Object.getOwnPropertyDescriptors(error)
    views[`the message of ${name}`] = () => message
    views[`the stack of ${name}`] = () => stack
    views[`the JSON of the properties of ${name}`] = () => JSON.stringify(properties)
    name = name === 'it' ? 'its cause' : `${name}'s cause`
  }
  return Object.entries(views).flatMap(([name, view]) => {
    try {
      const text = String(view())
      return forms.some((form) => text.includes(form)) ? [`${name} holds the credential`] : []
    } catch (error) {
      return [`${name} cannot be read: ${error}`]
    }
  })
}
