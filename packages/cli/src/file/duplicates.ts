import type { Work } from '../work.ts'

/** 8 MB, which is enough for 1,600,000 different works. */
const mostSlots = 1 << 21
const bytesOfRow = 12

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

  return {
    /** Tells whether an equal work was there before. */
    isRepeated({ vendor, contact, tags }: Work): boolean {
      if (room === 0) return false
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
      mark = (mark ^ (mark >>> 13)) >>> 0 || 1
      let slot = (place ^ (place >>> 15)) & (slots - 1)
      for (; table[slot] !== 0; slot = (slot + 1) & (slots - 1)) {
        if (table[slot] === mark) return true
      }
      table[slot] = mark
      room -= 1
      return false
    },
    /** Tells whether all works were compared. */
    isComplete: () => room > 0,
  }
}
