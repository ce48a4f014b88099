import { resultBook } from '../../dist/report/workbook/book.js'
import { scoreGroup } from '../../dist/scoring/group.js'
import { same } from '../../dist/text.js'
import { answered, set } from './answered.js'

/** The result workbook of so many units, as plain pages: what is to be written. */
export const ranked = count => resultBook([scoreGroup(same('Đợt chấm để đo'), set, answered(count))], [], { tool: '0', sets: [], files: [] }, 'vi')

/** How many boxes the pages hold that say something. */
export const boxesIn = book => book.pages.reduce((sum, { rows }) => sum + rows.reduce((own, { boxes }) => own + boxes.filter(box => box?.value !== undefined && box.value !== '').length, 0), 0)
