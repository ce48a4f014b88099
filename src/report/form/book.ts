import type { CriteriaSet } from '../../criteria/criteria.ts'
import { sheetNames } from '../../evidence/layout.ts'
import { tabRef, type Book } from '../../page.ts'
import type { Lang } from '../../text.ts'
import { groundOf } from './cells.ts'
import { figuresPage } from './figures.ts'
import { guidePage } from './guide.ts'
import { unitCell, type FormUnit } from './heading.ts'
import { listsOf } from './lists.ts'
import { missingPage } from './missing/page.ts'
import { assessmentPage } from './page.ts'
import { titles } from './words.ts'

/** The blank self-assessment workbook of a unit (or of any unit), with live formulas; `evidence/layout` says where things stand. */
export function formBook(set: CriteriaSet, unit: FormUnit, lang: Lang = 'vi'): Book {
  const typed = `${tabRef(sheetNames.form)}${unitCell}`
  const lists = listsOf(set, unit, lang, `IF(${typed}="","",${typed})`)
  const ground = groundOf(set, lists, lang)
  return {
    title: [titles.form[lang], ...(unit === undefined ? [] : [unit.name])].join(' – '),
    pages: [
      assessmentPage(ground, unit),
      ...(set.figures.length === 0 ? [] : [figuresPage(ground, unit)]),
      missingPage(ground, unit),
      guidePage(lang),
      lists.page,
    ],
  }
}
