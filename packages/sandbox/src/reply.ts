import type { Account, Contact } from './account.ts'
import { scopeOf } from './act.ts'
import type { Operation, Reply } from './document.ts'
import { successesOf } from './errors.ts'
import type { Facts, Meaning } from './facts.ts'
import { isObject } from './object.ts'
import type { Page } from './pages.ts'
import type { Outcome } from './pipeline.ts'
import { render, type Scope } from './render.ts'

/** The facts from which a successful reply is chosen and written. */
export interface Success {
  /** Absent if the reply has nothing of the account. */
  scope?: Scope | undefined
  meanings?: ReadonlyMap<string, Meaning>
  /** Whether something was created. */
  isNew: boolean
  /** Whether the request is about the account, even if the reply does not show it. */
  isChange: boolean
  /** The tags that were changed, by the status that says so. */
  byStatus?: object | undefined
  /** The page of a list that is asked for. */
  page?: Page | undefined
}

/** Chooses the successful response by what changed. */
function chooseSuccess(
  operation: Operation,
  { isNew, byStatus, scope }: Success,
): Reply | undefined {
  const all = successesOf(operation)
  if (byStatus) {
    const [wanted] =
      Object.entries(byStatus).find(
        ([, list]) => Object(list).length > 0 === (scope?.changed ?? []).length > 0,
      ) ?? []
    const found = all.find(({ status }) => String(status) === wanted)
    if (found) return found
  }
  return all.find(({ status }) => isNew && status === 201) ?? all[0]
}

/** Writes the account's state into the example of the successful response. */
export function successReply(
  facts: Facts,
  account: Account,
  operation: Operation,
  success: Success,
): Outcome {
  const { scope, meanings = new Map(), isChange, page } = success
  const documented = chooseSuccess(operation, success)
  const [example] = documented?.media?.examples ?? []
  let isState = isChange
  const context = {
    facts,
    meanings,
    counts: page?.counts,
    scopeOf: (contact: Contact, { changed, tag }: Scope) => ({
      ...scopeOf(account, contact),
      changed,
      tag,
    }),
    onWrite() {
      isState = true
    },
  }
  const schema = documented?.media?.schema ?? []
  const value = example && scope ? render(example.value, schema, scope, context) : example?.value
  if (page && isObject(value)) page.write(value, schema)
  return {
    status: documented?.status ?? 200,
    ...(documented && { reply: documented }),
    example: example && { ...example, value },
    isState,
  }
}
