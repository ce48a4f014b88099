import { sheetNames } from '../../dist/evidence/layout.js'

/** The sheets of a form that hold answers: what every reader must have found. */
export const wanted = new Set([sheetNames.form, sheetNames.figures])

/** Counts what was read, so that two readers can be compared: numbers (dates among them), their sum, texts and their letters. */
export function tally() {
  let [files, numbers, sum, texts, letters] = [0, 0, 0, 0, 0]
  return {
    file() { files++ },
    number(value) { numbers++; sum += value },
    text(value) { if (value !== '') { texts++; letters += value.length } },
    told: () => console.log(`sum ${files} files, ${numbers} numbers, ${sum.toFixed(3)}, ${texts} texts, ${letters} letters`),
  }
}
