import { figureColumns, figureRows, firstRow, sheetNames } from '../../evidence/layout.ts'
import type { Input } from '../../methods/method.ts'
import { tabRef, type Format, type Page, type PageRow } from '../../page.ts'
import { text } from '../../text.ts'
import { formatOf, validationFor } from './asking.ts'
import { fits, type Ground } from './cells.ts'
import { heading, headRow, unitCell, unitRow, type FormUnit } from './heading.ts'
import { box, fills, live, looks } from './looks.ts'
import { figureHeads, stateWords, titles } from './words.ts'

const onlyHere = text(
  () => 'Mỗi số liệu chỉ nhập một lần ở đây; các dòng dùng đến nó trên sheet “Tự chấm” tự lấy sang.',
  () => 'Each figure is typed once, here; the rows of the first sheet that use it take it over.',
)

/** The cell of a shared figure, as the sheet "Tự chấm" refers to it. */
export const figureRef = (id: string, ground: Ground): string =>
  `${tabRef(sheetNames.figures)}${figureColumns.declared}${figureRows(ground.set).get(id) ?? firstRow}`

/** The sheet "Số liệu": the shared figures, asked once. */
export function figuresPage(ground: Ground, unit: FormUnit): Page {
  const { set, lang } = ground
  const asked = set.figures.map(figure => figure.input)
  const refs = asked.map((_, index) => `${figureColumns.declared}${firstRow + index}`)
  return {
    name: sheetNames.figures, locked: true,
    columns: [{ width: 7 }, { width: 62 }, { width: 18 }, { width: 22 }, { width: 44 }, { width: 20, hidden: true }],
    freeze: { rows: firstRow - 1, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [firstRow - 1, firstRow - 1], footer: set.title[lang].replaceAll('&', '&&') },
    rows: [
      ...heading(titles.figures, set, sameUnit(unit, ground), 5, lang),
      { boxes: [{ value: onlyHere[lang], look: looks.note, across: 5 }] },
      headRow(figureHeads, lang),
      ...asked.map((input, index) => figureRow(input, index, ground)),
    ],
    validations: asked.map((input, index) => validationFor(input, refs[index] ?? '', ground)),
    formats: asked.map((input, index) => doubtful(input, refs[index] ?? '', ground)),
  }
}

function sameUnit(unit: FormUnit, ground: Ground): PageRow {
  if (unit !== undefined) return unitRow(unit, 5, ground.lang)
  const cell = `${tabRef(sheetNames.form)}${unitCell}`
  const label = titles.unit[ground.lang]
  return { boxes: [{ ...live(`"${label} "&IF(${cell}="","",${cell})`, `${label} `, { ...looks.line, bold: true }), across: 5 }] }
}

function figureRow(input: Input, index: number, ground: Ground): PageRow {
  const { lang } = ground
  return {
    boxes: [
      box(index + 1, looks.centre), box(input.name[lang]), box(input.unit?.[lang] ?? (input.kind === 'percent' ? '%' : ''), looks.centre),
      { look: { ...looks.declared, format: formatOf(input) }, open: true },
      { look: looks.word, open: true },
      box(input.id),
    ],
  }
}

/** Pink where something stands that cannot be read. */
function doubtful(input: Input, ref: string, ground: Ground): Format {
  const words = [stateWords.notArisen[ground.lang], stateWords.notApplicable[ground.lang]].map(word => `${ref}="${word}"`)
  return { is: 'rule', range: ref, formula: `IF(ISERROR(${ref}),TRUE,NOT(OR(${ref}="",${fits(input, ref, ground)},${words.join(',')})))`, look: { fill: fills.doubtful } }
}
