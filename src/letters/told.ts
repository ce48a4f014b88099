import type { Finding, Severity } from '../finding.ts'
import { text, type Text } from '../text.ts'

/** What was wrong with the letters of a cell. */
export type Kind = 'old-font' | 'either' | 'not-unicode' | 'wrong-decoding' | 'damaged' | 'look-alike' | 'other-script'

/** One cell whose letters were not Unicode, or not Vietnamese. `name` is the old alphabet. */
export interface Met {
  readonly kind: Kind
  readonly name: string
  readonly cell: string
  readonly before: string
  readonly after: string
}

interface Case {
  readonly severity: Severity
  readonly say: (first: Met) => Text
  readonly fix: Text
}

const convert = text(
  () => 'Chuyển mã cả trang sang Unicode (Unikey: Ctrl+Shift+F6), đặt phông Times New Roman rồi lưu.',
  () => 'Convert the sheet to Unicode (Unikey: Ctrl+Shift+F6), set the font to Times New Roman, and save it.',
)
const again = text(() => 'Lưu lại tệp gốc theo UTF-8, hoặc gõ lại các ô này.', () => 'Save the original file as UTF-8 again, or type these cells again.')
const retype = text(() => 'Gõ lại các ô này bằng bàn phím tiếng Việt (Unicode).', () => 'Type these cells again on a Vietnamese (Unicode) keyboard.')

const cases: Readonly<Record<Kind, Case>> = {
  'old-font': { severity: 'warning', fix: convert, say: met => text(
    () => `Chữ chưa phải Unicode (bảng mã ${met.name}); đã đọc theo phông chữ của ô: “${brief(met.before)}” là “${brief(met.after)}”.`,
    () => `The letters are not Unicode (${met.name}); they were read by the font of the cell: “${brief(met.before)}” is “${brief(met.after)}”.`) },
  either: { severity: 'warning', fix: convert, say: met => text(
    () => `Phông chữ là ${met.name} nhưng trang có cả chữ Unicode; “${brief(met.before)}” có thể là chữ của bảng mã nào cũng được nên giữ nguyên.`,
    () => `The font is ${met.name} but the sheet has Unicode letters too; “${brief(met.before)}” may be in either and was left as it stands.`) },
  'not-unicode': { severity: 'warning', fix: convert, say: met => text(
    () => `Chữ chưa phải Unicode (giống bảng mã ${met.name}), ví dụ “${brief(met.before)}”. Phông chữ không cho biết bảng mã nên không tự chuyển.`,
    () => `The letters are not Unicode (they look like ${met.name}), such as “${brief(met.before)}”. The font does not name the alphabet, so nothing was converted.`) },
  'wrong-decoding': { severity: 'warning', fix: again, say: met => text(
    () => `Chữ UTF-8 bị mở sai bảng mã; đã khôi phục đúng từng byte: “${brief(met.before)}” là “${brief(met.after)}”.`,
    () => `UTF-8 was opened in the wrong encoding; it was restored byte for byte: “${brief(met.before)}” is “${brief(met.after)}”.`) },
  damaged: { severity: 'warning', fix: again, say: met => text(
    () => `Chữ UTF-8 bị mở sai bảng mã và mất byte, không khôi phục được: “${brief(met.before)}”.`,
    () => `UTF-8 was opened in the wrong encoding and bytes were lost; it cannot be restored: “${brief(met.before)}”.`) },
  'look-alike': { severity: 'info', fix: retype, say: met => text(
    () => `Có chữ cái của bảng chữ khác trông giống chữ Việt (${strange(met.before, met.after)}); đã đọc “${brief(met.before)}” theo hình chữ.`,
    () => `Letters of another script look like Vietnamese ones (${strange(met.before, met.after)}); “${brief(met.before)}” was read as it looks.`) },
  'other-script': { severity: 'warning', fix: retype, say: met => text(
    () => `Trong từ có lẫn chữ cái của bảng chữ khác: “${brief(met.before)}”. Giữ nguyên, có thể không nhận ra.`,
    () => `A word mixes in letters of another script: “${brief(met.before)}”. It was left as it stands and may not be recognised.`) },
}

const brief = (raw: string): string => (raw.length <= 40 ? raw : `${raw.slice(0, 39)}…`)

/** `U+0421 → C`, the letters that were taken for others. */
function strange(before: string, after: string): string {
  const [old, now] = [[...before.normalize('NFC')], [...after]]
  const changed = old.flatMap((letter, at) => (letter === now[at] ? [] : [`U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} → ${now[at] ?? ''}`]))
  return [...new Set(changed)].slice(0, 4).join(', ')
}

/** One finding for each kind met on a sheet, at its first cell, with the number of the others. */
export function tell(met: readonly Met[], file: string, sheet: string): readonly Finding[] {
  return [...grouped(met).values()].flatMap(([first, ...others]): readonly Finding[] => (first === undefined ? [] : [finding(first, others, file, sheet)]))
}

function grouped(met: readonly Met[]): ReadonlyMap<string, readonly Met[]> {
  const groups = new Map<string, Met[]>()
  for (const each of met) {
    const key = `${each.kind} ${each.name}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return groups
}

function finding(first: Met, others: readonly Met[], file: string, sheet: string): Finding {
  const { severity, say, fix } = cases[first.kind]
  const more = others.length
  const cells = others.slice(0, 5).map(each => each.cell).join(', ') + (more > 5 ? '…' : '')
  return {
    code: `letters/${first.kind}`, severity, at: { file, sheet, cell: first.cell }, read: first.before, fix,
    message: text(t => t.say(say(first)) + (more === 0 ? '' : ` Cùng ${more} ô khác của trang: ${cells}.`), t => t.say(say(first)) + (more === 0 ? '' : ` With ${more} other cells of the sheet: ${cells}.`)),
  }
}
