import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

const pathOf = (file: string) => join(import.meta.dirname, '../certificates', file)
const read = (file: string) => readFileSync(pathOf(file), 'utf8')

/** The path of the trusted certificate, for `NODE_EXTRA_CA_CERTS`. */
export const trustedFile = pathOf('trusted.pem')

/** The certificate of a server: trusted by this process, or not. */
export type Identity = 'trusted' | 'stranger'

/** Reads a certificate for `localhost` and its key, which are for these tests only. */
export const certificate = (identity: Identity) => ({
  cert: read(`${identity}.pem`),
  key: read(`${identity}.key.pem`),
})

/** Makes this process trust the trusted certificate, in addition to its defaults. */
export function trustCertificate(): void {
  setDefaultCACertificates([...getCACertificates(), certificate('trusted').cert])
}
