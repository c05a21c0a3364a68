/** The file in `clients` of each client to run the faults against. */
export const clients = {
  '@tags/highlevel': 'highlevel',
  'openapi-fetch': 'openapi-fetch',
  'bare fetch': 'fetch',
  ky: 'ky',
  axios: 'axios',
  got: 'got',
  ofetch: 'ofetch',
  '@gohighlevel/api-client': 'gohighlevel',
}
