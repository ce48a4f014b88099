const [zero, nine, space, colon, slash, dash, point] = [48, 57, 32, 58, 47, 45, 46]

const digit = (text: string, at: number): number => { const code = text.charCodeAt(at); return code >= zero && code <= nine ? code - zero : Number.NaN }
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1)

/** Whether from here on a text is a time of day: ` 16:30`, ` 16:30:05` or ` 16:30:05.123`. */
const isClock = (text: string, at: number): boolean =>
  text.charCodeAt(at) === space && text.charCodeAt(at + 3) === colon && two(text, at + 1) + two(text, at + 4) >= 0 &&
  (text.length === at + 6 || ((text.length === at + 9 || (text.length === at + 13 && text.charCodeAt(at + 9) === point && two(text, at + 10) + digit(text, at + 12) >= 0)) && text.charCodeAt(at + 6) === colon && two(text, at + 7) >= 0))

const length = 10

/**
 * 20251231 of a text that is a day and perhaps a time written like nearly all days of registers, `31/12/2025 16:30`, `31-12-2025`, `2025-12-31`; 0 for all others.
 * Whether there is such a day is not asked: texts of one number are read as one.
 */
export function dayNumber(text: string): number {
  if (text.length !== length && !isClock(text, length)) return 0
  const [first, second] = [text.charCodeAt(2), text.charCodeAt(4)]
  const number = second === dash && text.charCodeAt(7) === dash ? (two(text, 0) * 100 + two(text, 2)) * 10_000 + two(text, 5) * 100 + two(text, 8)
    : (first === slash || first === dash) && text.charCodeAt(5) === first ? (two(text, 6) * 100 + two(text, 8)) * 10_000 + two(text, 3) * 100 + two(text, 0) : 0
  return number > 0 ? number : 0
}
