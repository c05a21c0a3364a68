import { invalid, show } from './input.ts'
import { own } from './object.ts'

/** How a list stands in the query where the spec does not say `explode: true`. */
export type QueryStyle = 'comma' | 'space' | 'pipe'

const separators: Record<QueryStyle, string> = { comma: ',', space: '%20', pipe: '%7C' }

/** The base URL without a trailing slash, once it is known to be one that a credential may go to. */
export function checkBaseUrl(vendor: string, baseUrl: unknown, allowHttp?: boolean): string {
  const text = String(baseUrl)
  const href = URL.canParse(text) ? new URL(text).href : ''
  if (!/^https?:\/\/[^/@]+\/[^?#]*$/.test(href)) {
    throw invalid(
      vendor,
      "baseUrl must be like 'https://api.example.com/v1', without user and query.",
    )
  }
  const isSafe = /^https|^http:\/\/(localhost|[^/:]+\.localhost|127\.[\d.]+|\[::1])[:/]/.test(href)
  if (!isSafe && allowHttp !== true) {
    throw invalid(vendor, 'baseUrl must be https, unless allowHttp is true.')
  }
  return href.replace(/\/$/, '')
}

/** The path of a request. No value can leave its segment. */
export const pathOf = (vendor: string, template: string, values: Record<string, unknown>): string =>
  template.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encode(vendor, `path parameter ${name}`, values[name], /^((\.|%2e){1,2})?$/i),
  )

/** The query of a request, without the question mark. Absent values are left out. */
export function queryOf(
  vendor: string,
  values: Record<string, unknown>,
  styles: Record<string, QueryStyle> = {},
): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const items = value === undefined || value === null ? [] : [value].flat()
      const texts = items.map((item) => encode(vendor, `query parameter ${name}`, item))
      const style = own(styles)[name]
      const joined = style && texts.length ? [texts.join(separators[style])] : texts
      return joined.map((text) => `${encodeURIComponent(name)}=${text}`)
    })
    .join('&')
}

/** What a URL carries of a value: no NUL, no half of a surrogate pair, and nothing `forbidden`. */
function encode(vendor: string, what: string, value: unknown, forbidden?: RegExp): string {
  const plain = value instanceof Date ? value.toJSON() : value
  const isPlain = /^(string|boolean|bigint)$/.test(typeof plain) || Number.isFinite(plain)
  const text = String(plain)
  if (isPlain && text.isWellFormed() && !text.includes('\0') && !forbidden?.test(text)) {
    return encodeURIComponent(text)
  }
  throw invalid(vendor, `the ${what} cannot be ${show(value)}.`)
}
