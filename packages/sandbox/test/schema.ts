import { resolve, type Vendor } from '@tags/mocks'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** Returns a check of the body of a response, which returns what is wrong with it, by Ajv. */
export function bodyChecker({ document }: Vendor) {
  const ajv = new Ajv2020({ strict: false, logger: false })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'https://example.com/spec', ...document })
  return (path: string, method: string, status: number, body: unknown): string[] => {
    const escaped = path.replaceAll('~', '~0').replaceAll('/', '~1')
    const item = document.paths[path].$ref ?? `#/paths/${escaped}`
    const pointer = `${item}/${method.toLowerCase()}/responses/${status}`
    const operation = resolve(document, document.paths[path])[method.toLowerCase()]
    const given = operation.responses[status] ?? operation.responses.default
    const base = given?.$ref ?? pointer
    const name = base.split('/').at(-1)
    const response = given?.$ref ? document.components.responses[name] : given
    const [type] = Object.keys(response?.content ?? {})
    if (!type) return body === undefined ? [] : ['a body that is not documented']
    const $ref = `https://example.com/spec${encodeURI(`${base}/content/${type.replace('/', '~1')}/schema`)}`
    const validate = ajv.compile({ $ref })
    return validate(body)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}
