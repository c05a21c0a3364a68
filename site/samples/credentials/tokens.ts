/** The parts of the token endpoint's answer that are needed. */
export interface Tokens {
  access_token: string
  refresh_token: string
}

// A row in your database. It must outlive the process.
let row = '{ "access_token": "older", "refresh_token": "first" }'

export const readTokens = async (): Promise<Tokens> => JSON.parse(row)

export async function writeTokens(tokens: Tokens): Promise<void> {
  row = JSON.stringify(tokens)
}
