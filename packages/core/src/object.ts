/** Copies an object without the keys whose value is undefined. */
export const defined = <Value extends object>(object: Value): Partial<Value> =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Partial<Value>

/** Copies an object onto a null prototype, so that a polluted `Object.prototype` adds no options. */
export const withoutPrototype = <Options extends object>(options: Options | undefined): Options =>
  Object.assign(Object.create(null), options)
