/** Converts `client-commander` to `clientCommander`, the name of the vendor's factory. */
export const camelCase = (name: string): string =>
  name.replace(/[-_.\s]+(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Converts `client-commander` to `ClientCommander`, the name of the vendor's client type. */
export const pascalCase = (name: string): string => {
  const camel = camelCase(name)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}

/** Converts the name of a variable or a parameter to that of an option: `X-Account-Id` to `xAccountId`. */
export const optionName = (name: string): string => {
  const camel = camelCase(name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, ''))
  return camel.charAt(0).toLowerCase() + camel.slice(1)
}

/**
 * Returns the options for a credential of this kind: `token`, `apiKey`, or `username` and `password`. A bearer token
 * with the format `API key` is an `apiKey`, and so is a user name whose password is the same for all.
 */
export function credentialOptions(scheme: {
  type: string
  scheme?: string
  bearerFormat?: string
  'x-password'?: string
}): string[] {
  if (scheme.type === 'apiKey') return ['apiKey']
  if (scheme.scheme?.toLowerCase() === 'basic') {
    return scheme['x-password'] === undefined ? ['username', 'password'] : ['apiKey']
  }
  return [/^api.?key$/i.test(scheme.bearerFormat ?? '') ? 'apiKey' : 'token']
}

/** Returns the environment variable of a vendor's credential option: `WHAUTOMATE_API_KEY`. */
export const environmentName = (vendor: string, option: string): string =>
  `${vendor}_${option.replace(/[A-Z]/g, '_$&')}`.toUpperCase().replaceAll('-', '_')

/** Replaces the parameter names of a path template by numbers: `/contacts/{1}`. */
export function withoutNames(path: string): string {
  let count = 0
  return path.replace(/\{[^}]*\}/g, () => `{${++count}}`)
}
