/** An object without the keys that hold nothing. */
export const defined = <Value extends object>(object: Value): Partial<Value> =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Partial<Value>

/** An object's own properties, without what a polluted prototype would add. */
export const own = <Options extends object>(options: Options | undefined): Options =>
  Object.assign(Object.create(null), options)
