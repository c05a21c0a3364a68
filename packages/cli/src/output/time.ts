/** The source of time for everything that is shown. */
export interface Clock {
  now: () => Date
  /** Calls `run` again and again, and returns a function that ends it. Does not keep the process alive. */
  every: (milliseconds: number, run: () => void) => () => void
  /** The name of a time zone: `Europe/Berlin`. Default: that of the machine. */
  timeZone?: string
}

/** The clock and the time zone of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  every(milliseconds, run) {
    const timer = setInterval(run, milliseconds)
    timer.unref()
    return () => clearInterval(timer)
  },
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** Formats a number of seconds as a person says it, rounded up: `12 s`, `5 min`, `1 h 24 min`, `2.4 days`. */
export function duration(seconds: number): string {
  const up = (unit: number) => Math.ceil(seconds / unit - 1e-9)
  if (up(1) < minute) return `${Math.max(1, up(1))} s`
  if (up(minute) < 60) return `${up(minute)} min`
  if (up(minute) < 24 * 60) {
    const [hours, minutes] = [Math.floor(up(minute) / 60), up(minute) % 60]
    return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`
  }
  const tenths = up(day / 10)
  const days = new Intl.NumberFormat('en-US').format(tenths / 10)
  return `${days} ${tenths === 10 ? 'day' : 'days'}`
}

/** Splits points in time into the parts of their date, in a time zone. */
export type Calendar = Intl.DateTimeFormat

/** Creates the calendar of a time zone. Default: that of the machine. */
export const createCalendar = (timeZone?: string): Calendar =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  })

/** Formats a point in time with the offset of its zone: `2026-11-30 14:02 +01:00`. */
export function moment(date: Date, calendar: Calendar): string {
  const part = partsOf(date, calendar)
  const zone = part('timeZoneName').slice('GMT'.length) || '+00:00'
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')} ${zone}`
}

/** Formats the time of day of a point less than a day away from `now`, `14:02`, and otherwise its date, too. */
export function near(date: Date, now: Date, calendar: Calendar): string {
  if (Math.abs(date.getTime() - now.getTime()) >= day * 1000) return moment(date, calendar)
  const part = partsOf(date, calendar)
  return `${part('hour')}:${part('minute')}`
}

function partsOf(date: Date, calendar: Calendar): (type: string) => string {
  const parts = calendar.formatToParts(date)
  return (type) => parts.find((part) => part.type === type)?.value as string
}
