/** Enables Node's compile cache, which keeps TypeScript without its types. It is JavaScript, because it runs first. */
import { enableCompileCache } from 'node:module'

enableCompileCache()
