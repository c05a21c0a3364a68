/** `client-commander` → `clientCommander`, the name of its factory. */
export const camelCase = (name: string): string =>
  name.replace(/[-_.\s]+(\w)/g, (_, letter: string) => letter.toUpperCase())

/** `client-commander` → `ClientCommander`, the name of its client's type. */
export const pascalCase = (name: string): string => {
  const camel = camelCase(name)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}

/** The options that carry a credential of this kind: `token`, `apiKey`, or `username` and `password`. */
export function credentialOptions(scheme: { type: string; scheme?: string }): string[] {
  if (scheme.type === 'apiKey') return ['apiKey']
  return scheme.scheme?.toLowerCase() === 'basic' ? ['username', 'password'] : ['token']
}

/** The environment variable of a vendor's credential option: `WHAUTOMATE_API_KEY`. */
export const environmentName = (vendor: string, option: string): string =>
  `${vendor}_${option.replace(/[A-Z]/g, '_$&')}`.toUpperCase().replaceAll('-', '_')

/** A path template without the names of its parameters: `/contacts/{1}`. */
export function withoutNames(path: string): string {
  let count = 0
  return path.replace(/\{[^}]*\}/g, () => `{${++count}}`)
}
