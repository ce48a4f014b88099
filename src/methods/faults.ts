import type { Finding, Path } from '../finding.ts'
import { compare, exact, hundred, multiply } from '../rational.ts'
import { folded, text, tidy } from '../text.ts'
import type { Input, InputKind, Seat, SetText } from './method.ts'

interface Entry { readonly id: string; readonly name?: SetText }

/** Entries of a list that an answer could not tell apart: the same id or name but for case; and, as a warning, those that only punctuation or signs part. */
export function* lookAlikes(entries: readonly Entry[], key: string, seat: Seat): Iterable<Finding> {
  const seen: { readonly index: number; readonly word: string; readonly like: string }[] = []
  for (const [index, { id, name }] of entries.entries()) {
    const labels = [['id', id] as const, ...(name === undefined ? [] : [['name', seat.text(name).vi] as const])]
    for (const [at, word] of labels) {
      const like = folded(word)
      const others = seen.filter(other => other.index !== index && other.like === like)
      const same = others.find(other => plain(other.word) === plain(word))
      const [near] = others
      if (same !== undefined) yield twice(at, word, [key, index, at], same.index)
      else if (near !== undefined) yield alike(word, near.word, [key, index, at])
      seen.push({ index, word, like })
    }
  }
}

const plain = (word: string): string => tidy(word).toLowerCase()

const alike = (word: string, other: string, path: Path): Finding => ({
  code: 'rule/name-alike', severity: 'warning', path, read: word,
  message: text(
    () => `“${word}” và “${other}” chỉ khác nhau ở dấu câu hoặc ký hiệu: gõ tay dễ nhầm mục này với mục kia.`,
    () => `“${word}” and “${other}” differ in punctuation or signs only: typed by hand, one is easily taken for the other.`),
  fix: text(() => 'Viết bằng chữ, ví dụ “từ 90%” và “dưới 90%”.', () => 'Write words, such as “từ 90%” and “dưới 90%”.'),
})

const twice = (key: 'id' | 'name', word: string, path: Path, earlier: number): Finding => ({
  code: key === 'id' ? 'rule/id-twice' : 'rule/name-twice', severity: 'error', path, read: word,
  message: text(
    () => `“${word}” đã dùng ở mục thứ ${earlier + 1} của danh sách này: câu trả lời sẽ không biết là mục nào.`,
    () => `“${word}” is already used by entry ${earlier + 1} of this list: an answer could not tell the two apart.`),
  fix: text(() => 'Đặt mã và tên riêng cho từng mục.', () => 'Give each entry an id and a name of its own.'),
})

/** Points stated within a rule that exceed the maximum of the component. */
export function aboveMax(points: number, seat: Seat, path: Path): readonly Finding[] {
  if (compare(exact(points), seat.max) <= 0) return []
  return [{
    code: 'rule/above-max', severity: 'error', path, read: String(points),
    message: text(
      t => `Mục ${seat.code}: ${t.number(exact(points))} điểm vượt điểm tối đa ${t.number(seat.max)}.`,
      t => `Item ${seat.code}: ${t.number(exact(points))} points exceed its maximum of ${t.number(seat.max)}.`),
    fix: text(() => 'Sửa điểm ở đây, hoặc sửa `max` của tiêu chí.', () => 'Correct the points here, or `max` of the component.'),
  }]
}

const amounts: readonly InputKind[] = ['count', 'number', 'percent', 'money']

/** A figure of a kind that the method cannot reckon with; by default only a date is refused. */
export function wrongKind(figure: Input, path: Path, kinds: readonly InputKind[] = amounts): readonly Finding[] {
  if (kinds.includes(figure.kind)) return []
  return [{
    code: 'rule/figure-kind', severity: 'error', path, read: figure.kind,
    message: text(
      t => `Số liệu “${t.say(figure.name)}” thuộc loại \`${figure.kind}\`, không dùng được ở đây.`,
      t => `The figure “${t.say(figure.name)}” is of kind \`${figure.kind}\`, which cannot be used here.`),
    expected: text(() => kinds.join(' | '), () => kinds.join(' | ')),
    fix: text(() => 'Chọn số liệu khác, hoặc sửa `kind` của số liệu.', () => 'Name another figure, or correct the `kind` of this one.'),
  }]
}

/** Percents written as shares (0.98 where 98 is meant): every positive one is at most 1, or one is while its neighbour is at least 10. */
export function sharesForPercents(percents: readonly number[], path: Path): readonly Finding[] {
  const positive = percents.filter(each => each > 0)
  const shares = positive.filter(each => each <= 1)
  const [first] = shares.length === positive.length ? positive : positive.filter((each, index) => each < 1 && [positive[index - 1], positive[index + 1]].some(beside => (beside ?? 0) >= 10))
  if (first === undefined) return []
  return [{
    code: 'rule/share-for-percent', severity: 'warning', path, read: String(first),
    message: text(
      t => `Tỷ lệ ghi theo phần trăm: ${t.number(exact(first))} ở đây là ${t.number(exact(first))}%, không phải ${t.percent(exact(first))}.`,
      t => `Rates are written as percents: ${t.number(exact(first))} here is ${t.number(exact(first))}%, not ${t.percent(exact(first))}.`),
    fix: text(t => `Nếu ý là ${t.percent(exact(first))}, hãy ghi ${t.number(multiply(exact(first), hundred))}.`, t => `If ${t.percent(exact(first))} is meant, write ${t.number(multiply(exact(first), hundred))}.`),
  }]
}
