import { invalid } from './input.ts'

/** How a list stands in the query where the spec does not say `explode: true`. */
export type QueryStyle = 'comma' | 'space' | 'pipe'

const separators: Record<QueryStyle, string> = { comma: ',', space: '%20', pipe: '%7C' }

/** The base URL without a trailing slash, once it is known to be one that requests may go to. */
export function checkBaseUrl(vendor: string, baseUrl: unknown): string {
  const url = URL.canParse(String(baseUrl)) ? new URL(String(baseUrl)) : undefined
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
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
        `the path parameter ${name} must be a string that is not empty, in ${template}.`,
      )
    }
    if (/^(\.|%2e){1,2}$/i.test(text)) {
      throw invalid(
        vendor,
        `the path parameter ${name} is '${text}', which would change the path ${template}; pass the contact's own id.`,
      )
    }
    return encode(vendor, name, text)
  })
}

/** The query of a request, without the question mark. Absent values are left out. */
export function queryOf(
  vendor: string,
  values: Record<string, unknown>,
  styles: Record<string, QueryStyle> = {},
): string {
  const pairs: string[] = []
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue
    const texts = (Array.isArray(value) ? value : [value]).map((item) => {
      if (item instanceof Date) return encode(vendor, name, item.toISOString())
      if (typeof item === 'object') {
        throw invalid(
          vendor,
          `the query parameter ${name} must be a string, a number, a boolean or a list of these.`,
        )
      }
      return encode(vendor, name, String(item))
    })
    const style = styles[name]
    for (const text of style ? [texts.join(separators[style])] : texts) {
      pairs.push(`${encodeURIComponent(name)}=${text}`)
    }
  }
  return pairs.join('&')
}

function encode(vendor: string, name: string, text: string): string {
  if (text.includes('\0') || !text.isWellFormed()) {
    throw invalid(
      vendor,
      `the parameter ${name} has a NUL or half of a surrogate pair, which no URL can carry.`,
    )
  }
  return encodeURIComponent(text)
}
