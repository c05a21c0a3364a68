/** Copies an object without the keys whose value is undefined. */
export const defined = <Value extends object>(object: Value): Partial<Value> =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Partial<Value>

/** Copies an object so that a polluted `Object.prototype` adds no options. */
export const withoutPrototype = <Options extends object>(options: Options | undefined): Options =>
  Object.assign(new (Bare as unknown as new () => object)(), options) as Options

/** Constructs an object that inherits nothing. V8 reads it faster than one that `Object.create(null)` made. */
function Bare() {}
Bare.prototype = Object.freeze(Object.create(null))
