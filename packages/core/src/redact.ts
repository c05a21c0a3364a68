/** The patterns of every credential that a call was sent with. */
export type Secrets = ReadonlySet<string>

/** Replaces each credential in `text` by `[redacted]`. */
export const redact = (secrets: Secrets, text: string): string =>
  secrets.size ? text.replace(RegExp([...secrets].join('|'), 'g'), '[redacted]') : text

/** Redacts a JSON value. Returns text instead if the value is not JSON without its credentials. */
export function redactJson(secrets: Secrets, value: unknown): unknown {
  if (value === undefined) return undefined
  let text = '[too deep]'
  try {
    text = redact(secrets, JSON.stringify(value))
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * Copies the safe parts of an error that may hold a request: the messages of the error and its causes, five deep,
 * and the innermost name and code. Also reads errors of another realm, and values that are not errors.
 */
export function safeCause(secrets: Secrets, error: unknown): Error & { code?: string } {
  const messages: string[] = []
  let last: Record<'name' | 'code' | 'message' | 'cause', unknown> = Object(error)
  for (let at = error; messages.length < 5 && at !== undefined && at !== null; at = last.cause) {
    last = Object(at)
    messages.push(String(typeof at === 'object' ? (last.message ?? '') : at))
  }
  const cause: Error & { code?: string } = new Error(
    redact(secrets, messages.filter(Boolean).join(': ')),
  )
  cause.name = redact(secrets, String(last.name ?? 'Error'))
  if (last.code) cause.code = redact(secrets, String(last.code))
  return cause
}

/**
 * Builds the pattern that finds credentials however they are encoded. Encodings leave letters and digits as they
 * are, except base64: so each run of them is searched for by itself, and each base64 form without its end, which
 * depends on what follows. JSON in JSON puts backslashes before the rest.
 */
export function secretPattern(values: readonly string[]): string {
  const pair = btoa(values.join(':'))
  const runs = `${values.join(' ')} ${pair.slice(0, -4)}`.match(/[a-z\d]{6,}/gi) ?? []
  const forms = values.filter(Boolean).flatMap((value) => [value, encodeURIComponent(value)])
  return [...forms, pair, ...runs].map((form) => form.replace(/\W/g, '\\\\{0,7}\\$&')).join('|')
}
