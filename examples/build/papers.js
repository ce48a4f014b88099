// Khảo sát như nơi tổ chức gửi về: trang "Phiếu" mỗi phiếu một dòng, trang "Tỷ lệ" cho các câu chỉ có tỷ lệ.
import { box, figureBook, looks, page } from './tables.js'

/** Chữ cái của từng câu trả lời, trộn đều nhưng lần nào cũng như nhau. */
function shuffled(counts) {
  const letters = Object.entries(counts).flatMap(([letter, count]) => Array.from({ length: count }, () => letter))
  const step = [37, 31, 29, 23].find(each => letters.length % each !== 0) ?? 1
  return letters.map((_, index) => letters[(index * step) % letters.length])
}

const initials = name => name.split(' ').map(word => word[0]).join('').toUpperCase()

/** Các phiếu của một đơn vị: câu nào ít người trả lời hơn thì những phiếu cuối bỏ trống câu đó. */
function papersOf(unit, index, questions, survey) {
  const answers = questions.map(({ code, options }) => shuffled(Object.fromEntries(options.map(each => [each.id, survey[`${code}.${each.id}`]?.[index] ?? 0]))))
  const most = Math.max(...answers.map(each => each.length))
  return Array.from({ length: most }, (_, at) => [
    `${initials(unit.name)}-${String(at + 1).padStart(3, '0')}`, unit.name,
    ...questions.map(({ options }, question) => written(options.find(each => each.id === answers[question][at]), at)),
  ])
}

/** Người thì ghi cả chữ, người thì chỉ ghi chữ cái. */
const written = (option, at) => (option === undefined ? '' : at % 5 === 4 ? option.id : `${option.id}. ${option.name.vi}`)

/** `again`: đơn vị có một phiếu nhập hai lần. */
export function surveyBook(title, units, survey, set, again) {
  const counted = set.components.filter(component => component.survey !== undefined && `${component.code}.${component.survey.options[0].id}` in survey)
  const questions = counted.map(component => ({ code: component.code, name: component.name.vi, options: component.survey.options }))
  const papers = units.flatMap((unit, index) => papersOf(unit, index, questions, survey))
  const twice = papers.find(paper => paper[1] === again)
  const rows = [...papers, twice].map((paper, index) => ({ boxes: [box(index + 1, looks.centre), ...paper.map(value => box(value, looks.word))] }))
  const heads = ['STT', 'Mã phiếu', 'Đơn vị', ...questions.map(({ code, name }) => `${code}. Ông/bà đánh giá thế nào: ${name}?`)]
  const rates = Object.fromEntries(Object.entries(survey).filter(([id]) => id.endsWith('.of')))
  const [ratePage] = figureBook(title, units, rates, set).pages
  return { title, pages: [page('Phiếu', title, 'Mỗi phiếu một dòng. Ví dụ minh họa: không có người trả lời thật', [heads], [6, 14, 26, ...questions.map(() => 40)], rows), { ...ratePage, name: 'Tỷ lệ' }] }
}
