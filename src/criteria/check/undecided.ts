import type { Finding } from '../../finding.ts'
import { text } from '../../text.ts'
import type { Source } from '../source.ts'

const mark = /(?:^|\s)# *(?:CẦN XEM|TO DECIDE)(?: *: *(.*))?$/u

/** What a draft made by `cchc import` still leaves to a person: its comments marked “CẦN XEM”, each told at its line until it is settled and taken out. */
export function* undecided({ text: written, file }: Source): Iterable<Finding> {
  if (!written.includes(' XEM') && !written.includes('TO DECIDE')) return
  for (const [index, line] of written.split('\n').entries()) {
    const found = mark.exec(line.normalize('NFC').trimEnd())
    const about = found?.[1] ?? ''
    if (found !== null) yield {
      code: 'criteria/undecided', severity: 'warning', at: { file, line: index + 1, column: line.indexOf('#') + 1 }, read: about,
      message: text(() => `Còn chỗ phải quyết định${about === '' ? '' : `: ${about}`}.`, () => `Something is still to be decided${about === '' ? '' : `: ${about}`}.`),
      fix: text(() => 'Xem lại với văn bản gốc, sửa nếu cần, rồi bỏ dòng “CẦN XEM”.', () => 'Compare with the document, mend what is needed, then remove the line “CẦN XEM”.'),
    }
  }
}
