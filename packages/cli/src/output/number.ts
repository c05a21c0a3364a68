const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** Formats a number with separators between its thousands: `50,000`. */
export const number = (value: number): string => format.format(value)

/** Formats a number with its noun: `50,000 contacts`, `1 contact`. */
export const count = (value: number, noun: string): string =>
  `${number(value)} ${noun}${value === 1 ? '' : 's'}`

/** Formats a speed: `9.9`, and whole numbers from 100. */
export const speed = (value: number): string => number(value < 100 ? value : Math.round(value))
