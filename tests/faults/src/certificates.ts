import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

const read = (file: string) =>
  readFileSync(join(import.meta.dirname, '../certificates', file), 'utf8')

/** Whose certificate a server shows: of one that this process trusts, or of a stranger. */
export type Identity = 'trusted' | 'stranger'

/** A certificate for `localhost` and its key, which are good for nothing but these tests. */
export const certificate = (identity: Identity) => ({
  cert: read(`${identity}.pem`),
  key: read(`${identity}.key.pem`),
})

/** Makes this process trust the trusted certificate, beside those that it trusts anyway. */
export function trustCertificate(): void {
  setDefaultCACertificates([...getCACertificates(), certificate('trusted').cert])
}
