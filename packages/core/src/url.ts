import { invalid, show } from './input.ts'
import { withoutPrototype } from './object.ts'

/** The style of a query parameter: the separator of a list without `explode: true`, or a function for other styles. */
export type QueryStyle = Separator | Fields

type Separator = 'comma' | 'space' | 'pipe'

/** Converts the value of a parameter to names and values of the query. */
export type Fields = (name: string, value: unknown) => Record<string, unknown>

const separators: Record<Separator, string> = { comma: ',', space: '%20', pipe: '%7C' }

/** Returns the base URL without a trailing slash; throws if a credential must not be sent there. */
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

/** Fills in a path template. */
export const pathOf = (vendor: string, template: string, values: Record<string, unknown>): string =>
  template.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    segmentOf(vendor, `path parameter ${name}`, values[name]),
  )

/** Encodes a segment of a path; throws if the value would leave it. */
export const segmentOf = (vendor: string, name: string, value: unknown): string =>
  encode(vendor, name, value, /^((\.|%2e){1,2})?$/i)

/** Writes the query of a request, without the question mark. Absent values are left out. */
export function queryOf(
  vendor: string,
  values: Record<string, unknown>,
  styles: Record<string, QueryStyle> = {},
): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const style = withoutPrototype(styles)[name]
      if (typeof style === 'function') return queryOf(vendor, style(name, value)) || []
      const items = value === undefined || value === null ? [] : [value].flat()
      const texts = items.map((item) => encode(vendor, `query parameter ${name}`, item))
      const joined = style && texts.length ? [texts.join(separators[style])] : texts
      return joined.map((text) => `${encodeURIComponent(name)}=${text}`)
    })
    .join('&')
}

/** Encodes a value for a URL. Throws if it has a NUL or an unpaired surrogate, or matches `forbidden`. */
function encode(vendor: string, name: string, value: unknown, forbidden?: RegExp): string {
  const plain = value instanceof Date ? value.toJSON() : value
  if (/^(string|boolean|bigint)$/.test(typeof plain) || Number.isFinite(plain)) {
    const text = String(plain)
    const isSafe = text.isWellFormed() && !text.includes('\0') && !forbidden?.test(text)
    if (isSafe) return encodeURIComponent(text)
  }
  throw invalid(vendor, `the ${name} cannot be ${show(value)}.`)
}
