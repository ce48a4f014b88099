/** Whether all that a row says numbers its columns: `(1) | (2) | (3)`, `A | B | 1 | 2`, `[6] | (8)=(6)+(7)`. */
export const areNumbers = (texts: readonly string[]): boolean => texts.length > 2 && texts.every(text => numbering.test(text))

const numbering = /^[([]?(\d{1,2}|\p{L})[)\]]?(\s*=.*)?$/u
