import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

const pathOf = (file: string) => join(import.meta.dirname, '../certificates', file)
const read = (file: string) => readFileSync(pathOf(file), 'utf8')

/** The path of the trusted certificate, for `NODE_EXTRA_CA_CERTS`. */
export const trustedFile = pathOf('trusted.pem')

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
