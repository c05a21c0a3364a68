import type { Work } from '../work.ts'
import { counted, type Tally } from './notes.ts'

/** 8 MB, which is enough for 1,600,000 different works. */
const mostSlots = 1 << 21
const bytesOfRow = 12
/** The works that are compared at once: the processor then fetches many places of the table at a time. */
const batch = 256

/**
 * Finds works with the vendor, contact and tags of an earlier one, in a file of a given size. It keeps a hash of each
 * work, and gives up when its table is full.
 */
export function createDuplicates(bytes: number) {
  const slots = Math.min(mostSlots, 2 ** Math.ceil(Math.log2(bytes / bytesOfRow + 256)))
  const table = new Uint32Array(slots)
  let room = Math.floor(slots * 0.8)
  /** Two hashes of 32 bits: the place in the table, and the mark in it. */
  let [place, mark] = [0, 0]

  /** The hashes of the vendor and the tags of the work before, which are often the same. */
  let before = { vendor: '', tags: [] as string[], place, mark }

  /** The hashes and the lines of the works that are not compared yet. */
  const [places, marks, lines] = [
    new Int32Array(batch),
    new Uint32Array(batch),
    new Uint32Array(batch),
  ]
  let waiting = 0
  let repeated: Tally | undefined

  function mix(text: string) {
    let [first, second] = [place, mark]
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      first = Math.imul(first ^ code, 0x01000193)
      second = Math.imul(second, 31) + code
    }
    place = Math.imul(first ^ 0x10000, 0x5bd1e995)
    mark = Math.imul(second ^ (second >>> 15), 0x2c1b3c6d)
  }

  function compare() {
    for (let index = 0; index < waiting && room > 0; index += 1) {
      if (!isAdded(places[index] as number, marks[index] as number)) {
        repeated = counted(repeated, lines[index] as number)
      }
    }
    waiting = 0
  }

  /** Adds a mark to the table; false if it is there already. */
  function isAdded(place: number, mark: number): boolean {
    let slot = place & (slots - 1)
    for (; table[slot] !== 0; slot = (slot + 1) & (slots - 1)) {
      if (table[slot] === mark) return false
    }
    table[slot] = mark
    room -= 1
    return true
  }

  return {
    /** Adds the next work of the file. */
    add({ vendor, contact, tags, line }: Work) {
      if (room === 0) return
      if (vendor !== before.vendor || tags !== before.tags) {
        place = 0
        mark = 1
        mix(vendor)
        for (const tag of tags) mix(tag)
        before = { vendor, tags, place, mark }
      }
      place = before.place
      mark = before.mark
      if ('id' in contact) mix(String(contact.id))
      else {
        // So that no address is taken for an equal id.
        mark += 1
        mix('email' in contact ? contact.email : contact.phone)
      }
      places[waiting] = place ^ (place >>> 15)
      marks[waiting] = mark ^ (mark >>> 13) || 1
      lines[waiting] = line
      waiting += 1
      if (waiting === batch) compare()
    },
    /** Returns the number of works that repeat an earlier one, and the line of the first; undefined if none does. */
    repeated() {
      compare()
      return repeated
    },
    /** Tells whether all works were compared. */
    isComplete: () => room > 0,
  }
}
