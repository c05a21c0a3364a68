import { invalid, urlFault } from './input.ts'

/** How a list stands in the query where the spec does not say `explode: true`. */
export type QueryStyle = 'comma' | 'space' | 'pipe'

const separators: Record<QueryStyle, string> = { comma: ',', space: '%20', pipe: '%7C' }

/** The base URL without a trailing slash, once it is known to be one that requests may go to. */
export function checkBaseUrl(vendor: string, baseUrl: unknown): string {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    /[?#]/.test(url.href)
  ) {
    throw invalid(
      vendor,
      "baseUrl must be an absolute URL without user name, query or fragment, such as 'https://api.example.com/v1'.",
    )
  }
  return url.href.replace(/\/$/, '')
}

/** The path of a request. No value can leave its segment. */
export function pathOf(vendor: string, template: string, values: Record<string, unknown>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name]
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
    if (typeof text !== 'string' || text === '') {
      throw invalid(
        vendor,
        `the path parameter ${name} of ${template} must be a string that is not empty.`,
      )
    }
    const fault = urlFault(text)
    if (fault) throw invalid(vendor, `the path parameter ${name} of ${template} ${fault}.`)
    return encodeURIComponent(text)
  })
}

/** The query of a request, without the question mark. Absent values are left out. */
export function queryOf(
  vendor: string,
  values: Record<string, unknown>,
  styles: Record<string, QueryStyle> = {},
): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const items = value === undefined || value === null ? [] : [value].flat()
      const texts = items.map((item) => encodeValue(vendor, name, item))
      const style = Object.hasOwn(styles, name) ? styles[name] : undefined
      const joined = style && texts.length ? [texts.join(separators[style])] : texts
      return joined.map((text) => `${encodeURIComponent(name)}=${text}`)
    })
    .join('&')
}

function encodeValue(vendor: string, name: string, value: unknown): string {
  const text = value instanceof Date ? value.toJSON() : value
  const isPlain = typeof text === 'boolean' || typeof text === 'bigint' || Number.isFinite(text)
  if (isPlain) return encodeURIComponent(String(text))
  if (typeof text === 'string' && text.isWellFormed() && !text.includes('\0')) {
    return encodeURIComponent(text)
  }
  throw invalid(
    vendor,
    `the query parameter ${name} must be a string without NUL, a number, a boolean, a Date or a list of these.`,
  )
}
