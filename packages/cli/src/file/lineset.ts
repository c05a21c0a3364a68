/** A set of lines of a file. */
export interface Lines {
  add(line: number): void
  has(line: number): boolean
}

/** Creates an empty set of lines, which takes a bit for each line up to the last one in it. */
export function createLines(): Lines {
  let bits = new Uint8Array()
  return {
    add(line) {
      if (line >> 3 >= bits.length) {
        const more = new Uint8Array(2 * (line >> 3) + 1)
        more.set(bits)
        bits = more
      }
      bits[line >> 3] = Number(bits[line >> 3]) | (1 << (line & 7))
    },
    has: (line) => (Number(bits[line >> 3] ?? 0) & (1 << (line & 7))) !== 0,
  }
}
