import { listName } from '../../evidence/round.ts'
import type { Page, PageRow } from '../../page.ts'
import type { GroupScore } from '../../scoring/scorecard.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import type { FileRead, RoundResult } from '../json.ts'
import { kindNames } from '../reading/words.ts'
import { criteriaLine } from './heading.ts'
import { heads, looks, titleRows, word } from './looks.ts'

/** What a result rests on: the version of the program, the criteria, the files that were read. */
export type Provenance = Pick<RoundResult, 'tool' | 'sets' | 'files' | 'previous'>

/** "Nguồn số liệu": the program's version, the criteria and every file that was read, with their hashes: who has the same files can see that they are the same. */
export function provenancePage(groups: readonly GroupScore[], { tool, sets = [], files = [], previous }: Provenance, name: string, t: Tongue): Page {
  const head = 4 + groups.length
  return {
    name,
    columns: [6, 24, 48, 28, 70].map(width => ({ width })),
    rows: [
      ...titleRows([t.say(words.title)], 5),
      about(t.say(words.tool), `cchc ${tool}`), ...groups.map(group => about(t.say(words.criteria), `${t.say(group.name)}: ${criteriaLine(group.set, t)}`)), { boxes: [] },
      heads([words.number, words.kind, words.file, words.source, words.hash].map(t.say)),
      ...[...sets.map(({ file, sha256 }): Line => ({ file, kind: words.criteria, source: '', sha256 })), ...files.map(({ file, as, source = '', sha256 }): Line => ({ file, kind: fileKinds[as], source, sha256 }))]
        .concat(previous === undefined ? [] : [{ file: previous.file, kind: words.previous, source: previous.groups.map(({ name, criteria: { id, year } }) => `${t.say(listName(name))} · ${year} (${id})`).join('; '), sha256: previous.sha256 }])
        .map((line, place) => row(line, place, t)),
      { boxes: [{ value: t.say(words.about), across: 5, look: looks.footnote }] },
    ],
    freeze: { rows: head, columns: 0 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
  }
}

const fileKinds: Readonly<Record<FileRead['as'], Text>> = { ...kindNames, round: text(() => 'tệp đợt chấm', () => 'round file'), units: text(() => 'danh sách đơn vị', () => 'list of units') }

interface Line {
  readonly file: string
  readonly kind: Text
  readonly source: string
  readonly sha256: string | undefined
}

const about = (what: string, said: string): PageRow => ({ boxes: [{ value: what, across: 2, look: looks.strong }, undefined, { value: said, across: 3, look: looks.word }] })

const row = ({ file, kind, source, sha256 }: Line, place: number, t: Tongue): PageRow =>
  ({ boxes: [word(place + 1, looks.centre), word(t.say(kind)), word(file), word(source), word(sha256 ?? t.say(words.unread))] })

const words = {
  title: text(() => 'NGUỒN SỐ LIỆU CỦA KẾT QUẢ', () => 'WHAT THE RESULT RESTS ON'), tool: text(() => 'Phiên bản chương trình', () => 'Version of the program'), criteria: text(() => 'Bộ tiêu chí', () => 'Criteria'),
  number: text(() => 'STT', () => 'No.'), kind: text(() => 'Loại', () => 'Kind'), file: text(() => 'Tệp', () => 'File'), source: text(() => 'Tên nguồn', () => 'Source'), hash: text(() => 'Mã băm SHA-256', () => 'SHA-256'),
  previous: text(() => 'kết quả trước', () => 'result before'), unread: text(() => 'không đọc được tệp', () => 'the file could not be read'),
  about: text(() => 'Mã băm là dấu vân tay của tệp: tệp đổi một chữ thì mã băm khác đi. Đường dẫn tính từ thư mục của đợt chấm.', () => 'A hash is the fingerprint of a file: one letter changed gives another hash. Paths start from the folder of the round.'),
}
