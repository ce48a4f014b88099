import { inputsOf, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Answer } from '../../evidence/answer.ts'
import { appraisalSheets, explanationColumns } from '../../evidence/appraisal/layout.ts'
import { shownAnswer } from '../../evidence/merge.ts'
import type { Book, Box, BoxValue, PageRow } from '../../page.ts'
import { toDouble } from '../../rational.ts'
import type { Entry } from '../../scoring/ledger.ts'
import type { LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { joined, same, text, type Lang, type Text, type Tongue } from '../../text.ts'
import { pointsValidation } from './asking.ts'
import { aboutPage, framed, headRow, titleRows } from './head.ts'
import { box, looks } from './looks.ts'

/** A component that an appraisal lowered, or asks the unit about. */
export interface Lowered { readonly unit: UnitScore; readonly leaf: LeafScore; readonly entry: Entry }

/** What one round lowered or left undecided, unit by unit. */
export const loweredIn = (units: readonly UnitScore[], round: number): readonly Lowered[] =>
  units.flatMap(unit => unit.leaves.flatMap(leaf => (leaf.ledger ?? []).filter(entry => entry.round === round && (entry.isLowered || isAsked(entry, leaf))).map(entry => ({ unit, leaf, entry }))))

const isAsked = ({ what, points }: Entry, { state }: LeafScore): boolean => what === 'appraisal' && points === null && state === 'pending'

/** The explanation sheet after a round: only what was lowered, and room for the units' answers. */
export function explanationBook(set: CriteriaSet, lowered: readonly Lowered[], round: number, lang: Lang = 'vi', declared: Declared = () => undefined): Book {
  const top = titleRows([title(round)[lang], set.title[lang], howTo[lang]], explanationColumns.filter(column => column.hidden !== true).length)
  const head = top.length + 1
  return {
    title: title(round)[lang],
    pages: [{
      name: appraisalSheets.explanation, ...framed(explanationColumns, head, lowered.length, 4),
      rows: [...top, headRow(explanationColumns, lang), ...lowered.map(each => rowOf(each, whyOf(each, set, declared)[lang], lang))],
      ...(lowered.length === 0 ? {} : { validations: [pointsValidation(explanationColumns, 'proposed', head + 1, head + lowered.length, lang)] }),
    }, aboutPage(set, 'explanation', round)],
  }
}

const title = (round: number) => text(() => `GIẢI TRÌNH KẾT QUẢ THẨM ĐỊNH LẦN ${round}`, () => `EXPLANATIONS AFTER APPRAISAL ROUND ${round}`)

const howTo = text(
  () => 'Chỉ gồm các tiêu chí bị hạ điểm hoặc được yêu cầu giải trình. Đơn vị ghi giải trình, điểm đề nghị và tài liệu bổ sung vào các cột tiêu đề vàng.',
  () => 'Only what was lowered or is asked about. The unit writes its answer, the points that it proposes and further documents under the yellow heads.',
)

/** What a unit declared for an input, by the ids of both. */
export type Declared = (unit: string, id: string) => Answer | undefined

/** The reason, behind the figures that appraisers counted otherwise: `Số hồ sơ tiếp nhận: 1.200 → 1.100`. */
function whyOf({ unit, entry }: Lowered, set: CriteriaSet, declared: Declared): Text {
  const inputs = inputsOf(set)
  const figures = entry.values.map(answer => {
    const input = inputs.get(answer.id)
    const before = declared(unit.unit.id, answer.id)
    const said = (t: Tongue): string => `${input === undefined ? answer.id : t.say(input.name)}: ${before === undefined ? '' : `${t.say(shownAnswer(before, input))} → `}${t.say(shownAnswer(answer, input))}`
    return text(said, said)
  })
  return joined([...figures, ...(entry.reason === '' ? [] : [same(entry.reason)])], '. ')
}

function rowOf({ unit, leaf, entry }: Lowered, why: string, lang: Lang): PageRow {
  const { component, self } = leaf
  const cells: Readonly<Record<string, BoxValue | undefined>> = {
    unit: unit.unit.name, field: component.field, code: component.code, name: component.name[lang], max: toDouble(component.max),
    self: self === null ? undefined : toDouble(self), points: entry.points === null ? undefined : toDouble(entry.points), why: why === '' ? undefined : why, unitId: unit.unit.id, id: component.code,
  }
  return {
    boxes: explanationColumns.map(({ id, open }): Box => {
      if (open === true) return { look: id === 'proposed' ? looks.openPoints : id === 'on' ? looks.openDate : looks.open, open: true }
      return box(cells[id], typeof cells[id] === 'number' ? looks.points : id === 'name' ? looks.name : id === 'code' || id === 'field' ? looks.centre : looks.text)
    }),
  }
}
