/** Enables Node's compile cache before it loads TypeScript, whose types it then strips once; it is in plain JavaScript itself. */
import { enableCompileCache } from 'node:module'

enableCompileCache()
