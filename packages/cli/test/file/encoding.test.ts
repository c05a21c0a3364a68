import { describe, expect, it } from 'vitest'
import { type Encoding, encodings } from '../../src/file/survey.ts'
import { read, refusal } from './files.ts'

const windows = new Map([
  ['€', 0x80],
  ['’', 0x92],
  ['é', 0xe9],
  ['ÿ', 0xff],
])

/** Encodes a text, with a byte order mark except for Windows-1252. */
function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'windows-1252') {
    return Buffer.from(
      [...text].map((character) => windows.get(character) ?? character.charCodeAt(0)),
    )
  }
  if (encoding === 'utf-8') return Buffer.from(`\ufeff${text}`)
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}

const rows = Array.from(
  { length: 20_000 },
  (_, row) => `acme,${row},Zo${'é'.repeat(row % 3)} €’ÿ\r\n`,
)
const text = `vendor,id,tags\r\n${rows.join('')}`

describe('encodings, over many chunks', () => {
  it.each(encodings)('%s', async (encoding) => {
    const options = encoding === 'windows-1252' ? { encoding } : {}
    const { works, encoding: used } = await read(encode(text, encoding), options)
    expect(used).toBe(encoding)
    expect(works).toHaveLength(20_000)
    expect(
      works.every(
        ({ line, tags }, row) => line === row + 2 && tags[0] === `Zo${'é'.repeat(row % 3)} €’ÿ`,
      ),
    ).toBe(true)
  })

  it('characters of four bytes at every place of a chunk', async () => {
    const faces = Array.from({ length: 30_000 }, (_, row) => `acme,${row},${'x'.repeat(row % 5)}🎉`)
    const { works } = await read(`vendor,id,tags\r${faces.join('\r')}`)
    expect(works.every(({ tags }, row) => tags[0] === `${'x'.repeat(row % 5)}🎉`)).toBe(true)
  })

  it('UTF-16 without a mark, if told', async () => {
    const bytes = encode(text, 'utf-16le').subarray(2)
    expect((await read(bytes, { encoding: 'utf-16le' })).works).toHaveLength(20_000)
  })

  it('a byte order mark decides over the option, and it is noted', async () => {
    const { encoding, notes, works } = await read(encode(text, 'utf-8'), {
      encoding: 'windows-1252',
    })
    expect(encoding).toBe('utf-8')
    expect(works[1]?.tags).toEqual(['Zoé €’ÿ'])
    expect(notes).toEqual(['the file says that it is UTF-8, so --encoding is not used.'])
  })
})

describe('refused', () => {
  const latin = (line: number) =>
    Buffer.from(
      `vendor,id,tags\r\n${'acme,1,vip\r\n'.repeat(line - 2)}acme,1,caf\u00e9\r\n`,
      'latin1',
    )
  it.each([2, 3, 30_000])('a byte that is not UTF-8 on line %i', async (line) => {
    expect(await refusal(latin(line))).toMatch(
      new RegExp(
        `^c\\.csv:${line}: the text is not UTF-8\\. Save .* or add --encoding windows-1252`,
      ),
    )
  })
  it('UTF-8 that ends within a character', async () => {
    expect(await refusal(Buffer.from('vendor,id,tags\nacme,1,é').subarray(0, -1))).toMatch(
      /^c\.csv:2: the text is not UTF-8/,
    )
  })
  it.each(['utf-16le', 'utf-16be'] as const)('%s without a mark', async (encoding) => {
    expect(await refusal(encode(text, encoding).subarray(2))).toMatch(
      new RegExp(`UTF-16 without a byte order mark\\. .* add --encoding ${encoding}`),
    )
  })
  it('bytes that are not UTF-16', async () => {
    expect(
      await refusal(
        Buffer.concat([encode('vendor,id', 'utf-16le'), Buffer.from([0, 0xd8, 0x2c, 0])]),
      ),
    ).toMatch(/not text in UTF-16LE/)
  })
})
