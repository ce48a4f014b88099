/** Every small change of a criteria set, one at a time: `{ kind, way, path, what, data }`, or `fragment` for what only a text can hold. */

const isRecord = value => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy of the data in which `change` has been done to the parent of the last step of a path. */
function changed(data, path, change) {
  const [step, ...rest] = path
  const copy = Array.isArray(data) ? [...data] : { ...data }
  if (rest.length === 0) return change(copy, step)
  copy[step] = changed(data[step], rest, change)
  return copy
}

const without = (copy, step) => {
  if (Array.isArray(copy)) copy.splice(step, 1)
  else delete copy[step]
  return copy
}
const twice = (copy, step) => [...copy.slice(0, step + 1), copy[step], ...copy.slice(step + 1)]
const put = value => (copy, step) => {
  copy[step] = value
  return copy
}
const renamed = name => (copy, step) => Object.fromEntries(Object.entries(copy).map(([key, value]) => [key === step ? name : key, value]))

/** One letter more, in the middle. */
const misspelt = word => `${word.slice(0, 1 + (word.length >> 1))}x${word.slice(1 + (word.length >> 1))}`

const unitOf = text => 10 ** -(text.split('.')[1]?.length ?? 0)
const tidy = number => Number(number.toPrecision(12))

/** A number with its last digit one more, one less, and with its point moved. */
function nudged(written) {
  const value = Number(written)
  const unit = unitOf(written)
  return [tidy(value + unit), tidy(value - unit), tidy(value * 10)].filter(each => each !== value)
}

const nextDay = (iso, days) => new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The numbers within a text that is a number to people: a date, a share, a fraction, the numbers of a formula. */
function nudgedText(text, key) {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return [nextDay(text, 1), nextDay(text, -1), nextDay(text, 365)]
  if (/^\d+(\.\d+)?%$/.test(text)) return nudged(text.slice(0, -1)).map(each => `${each}%`)
  if (key !== 'points' || /^\d+\/\d+$/.test(text)) return []
  return [...text.matchAll(/(?<![A-Za-z_\d.])\d+(\.\d+)?/g)].flatMap(match =>
    nudged(match[0]).map(each => text.slice(0, match.index) + each + text.slice(match.index + match[0].length)))
}

const codeKeys = ['code', 'id', 'capsGrade', 'formerly', 'of', 'part', 'whole', 'stated', 'method']
const codeLists = ['tieBreak', 'equal', 'atMost', 'sum']

/** Whether a text names something: a code, an id, a figure, a grade, a level that was chosen. */
function isCode(path) {
  const [last, list] = [path.at(-1), path.at(-2)]
  return codeKeys.includes(last) || codeLists.includes(list) || list === 'given' || (path.at(-2) === 'figures' && path.length > 2)
}

/** The last sign changed into its neighbour. */
const shifted = code => code.slice(0, -1) + String.fromCharCode(code.charCodeAt(code.length - 1) + 1)

/** Every change of the values, entries and keys below a value. */
export function* mutants(data, root = data, path = []) {
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data)
  for (const [step, value] of entries) {
    const here = [...path, step]
    if (isRecord(data)) {
      yield { kind: 'key', way: 'delete', path: here, what: step, data: changed(root, here, without) }
      yield { kind: 'key', way: 'rename', path: here, what: misspelt(step), data: changed(root, here, renamed(misspelt(step))) }
      yield { kind: 'key', way: 'duplicate', path: here, what: step, fragment: `${JSON.stringify(step)}: ${JSON.stringify(value)}\n`.repeat(2) }
    } else {
      yield { kind: 'entry', way: 'delete', path: here, what: step, data: changed(root, here, without) }
      yield { kind: 'entry', way: 'duplicate', path: here, what: step, data: changed(root, here, twice) }
    }
    if (typeof value === 'object' && value !== null) yield* mutants(value, root, here)
    else yield* scalars(value, root, here)
  }
}

function* scalars(value, root, path) {
  const text = String(value)
  const numbers = typeof value === 'number' ? nudged(text) : typeof value === 'string' ? nudgedText(value, path.at(-1)) : []
  for (const each of numbers) yield { kind: 'number', way: 'perturb', path, what: `${text} → ${each}`, data: changed(root, path, put(each)) }
  if (typeof value !== 'string' || !isCode(path) || numbers.length > 0) return
  for (const each of [misspelt(value), shifted(value)]) yield { kind: 'code', way: 'perturb', path, what: `${text} → ${each}`, data: changed(root, path, put(each)) }
  if (path.at(-1) === 'code' && /^[\d.]+$/.test(value) && value.split('.').length < 3) {
    yield { kind: 'code', way: 'unquote', path, what: `${text} without quotes`, data: changed(root, path, put(Number(value))) }
  }
}
