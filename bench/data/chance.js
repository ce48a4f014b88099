/** The same numbers for the same seed: `chance(7)(10)` is a whole number from 0 to 9. */
export function chance(seed) {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}
