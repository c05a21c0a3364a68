import type { BodyOf, Init } from './api.ts'
import type { At, PathTo } from './read.ts'

/** A list whose items come in pages, as its spec describes it. */
export interface List {
  /** The keys to the items of a page. */
  readonly items: readonly string[]
  /** Present if the items are the values of an object. */
  readonly byKey?: true
  /** The keys to the flag that is true if there is a next page. */
  readonly more?: readonly string[]
  /** Present if the last page may lack the flag. */
  readonly mayLackMore?: true
  /** The values in the request of the next page. The list ends where one is absent. */
  readonly next: readonly NextValue[]
}

/**
 * A value in the request of the next page, and its place among the arguments of the call: it stands in the reply, in its
 * last item or in a URL, or it is counted from the first page or item on.
 */
export type NextValue = { readonly place: readonly string[] } & (
  | { readonly cursor: readonly string[] }
  | { readonly last: readonly string[] }
  | { readonly url: readonly string[] }
  | { readonly page: number | string }
  | { readonly offset: number | string }
)

/** The type of the items of a list, or of the values of an object. */
export type ItemOf<List> = List extends readonly (infer Item)[]
  ? Item
  : List extends Record<string, infer Item>
    ? Item
    : never

/** The operation of a route such as `GET /contacts`. */
type OperationAt<Paths, Route> = Route extends `${infer Method} ${infer Path}`
  ? Path extends keyof Paths
    ? Paths[Path] extends Record<Lowercase<Method>, infer Operation>
      ? Operation
      : never
    : never
  : never

/** The arguments of a call of a route. */
export type InitAt<Paths, Route> = Init<OperationAt<Paths, Route>>

/** The body of a success of a route. */
type DataAt<Paths, Route> = NonNullable<BodyOf<OperationAt<Paths, Route>, '2', undefined>>

/** The type of the items of a list, if each key and each place in all lists exists. */
export type ItemAt<
  Paths,
  Lists extends Checked<Paths, Lists>,
  Route extends keyof Lists,
> = Lists[Route] extends {
  items: infer Items extends readonly string[]
}
  ? ItemOf<At<DataAt<Paths, Route>, Items>>
  : never

/** The lists of an API, with `never` for each key and each place in them that does not exist. */
type Checked<Paths, Lists> = {
  readonly [Route in keyof Lists]: CheckedList<
    InitAt<Paths, Route>,
    DataAt<Paths, Route>,
    Lists[Route]
  >
}

type CheckedList<Arguments, Data, List> = {
  readonly [Key in keyof List]: Key extends 'items'
    ? Keys<Data, List[Key], object>
    : Key extends 'more'
      ? Keys<Data, List[Key], boolean>
      : Key extends 'next'
        ? {
            readonly [Index in keyof List[Key]]: CheckedValue<
              Arguments,
              Data,
              List extends { items: infer Items extends readonly string[] }
                ? ItemOf<At<Data, Items>>
                : never,
              List[Key][Index]
            >
          }
        : List[Key]
}

type CheckedValue<Arguments, Data, Item, Value> = {
  readonly [Key in keyof Value]: Key extends 'place'
    ? Keys<Arguments, Value[Key], unknown>
    : Key extends 'cursor'
      ? Keys<Data, Value[Key], unknown>
      : Key extends 'url'
        ? Keys<Data, Value[Key], string>
        : Key extends 'last'
          ? Keys<Item, Value[Key], unknown>
          : Value[Key]
}

type Keys<Data, Path, Wanted> = Path extends readonly string[] ? PathTo<Data, Path, Wanted> : never
