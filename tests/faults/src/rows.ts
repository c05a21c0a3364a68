import type { Row } from './row.ts'
import { auth } from './rows/auth.ts'
import { body } from './rows/body.ts'
import { cancel } from './rows/cancel.ts'
import { end } from './rows/end.ts'
import { http } from './rows/http.ts'
import { input } from './rows/input.ts'
import { lookup } from './rows/lookup.ts'
import { network } from './rows/network.ts'
import { option } from './rows/option.ts'
import { rate } from './rows/rate.ts'
import { secret } from './rows/secret.ts'
import { sequence } from './rows/sequence.ts'
import { wait } from './rows/wait.ts'

/** Every fault of the list. */
export const rows: readonly Row[] = [
  ...network,
  ...http,
  ...body,
  ...wait,
  ...rate,
  ...auth,
  ...secret,
  ...input,
  ...option,
  ...cancel,
  ...sequence,
  ...lookup,
  ...end,
]
