import type { JsonType } from './type.ts'

/** A loose check of a `format`: rejects only values that no reader would accept. */
export interface Format {
  type: JsonType
  allows: (value: never) => boolean
  expected: string
}

const text = (expected: string, pattern: RegExp): Format => ({
  type: 'string',
  allows: (value: string) => pattern.test(value),
  expected,
})

const integer = (expected: string, bound: number): Format => ({
  type: 'number',
  allows: (value: number) => Number.isInteger(value) && value >= -bound && value <= bound - 1,
  expected,
})

const day = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`
const hour = String.raw`([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]\d\d(:?\d\d)?)`
const byte = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)'

/** The formats that are checked. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['date-time', text('a date-time', new RegExp(`^${day}[t\\s]${hour}$`, 'i'))],
  ['date', text('a date', new RegExp(`^${day}$`))],
  ['time', text('a time', new RegExp(`^${hour}$`, 'i'))],
  ['duration', text('a duration', /^P(?=[\dT])(\d+[YMWD])*(T(\d+[HMS])+)?$/)],
  ['email', text('an email', /^[^\s@]+@[^\s@]+$/)],
  ['uuid', text('a uuid', /^(urn:uuid:)?[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i)],
  ['uri', text('a uri', /^[a-z][a-z\d+.-]*:\S+$/i)],
  ['uri-reference', text('a uri-reference', /^\S*$/)],
  ['hostname', text('a hostname', /^(?=.{1,253}$)[a-z\d]([a-z\d.-]*[a-z\d])?\.?$/i)],
  ['ipv4', text('an ipv4', new RegExp(`^(${byte}\\.){3}${byte}$`))],
  ['ipv6', text('an ipv6', /^(?=.*:.*:)[\da-f:.]{2,45}$/i)],
  ['byte', text('base64', /^[\w+/-]*={0,2}$/)],
  ['int32', integer('a 32-bit integer', 2 ** 31)],
  ['int64', integer('a 64-bit integer', 2 ** 63)],
])
