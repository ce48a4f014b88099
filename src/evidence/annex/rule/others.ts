import { decimal, pointsWords } from '../points.ts'
import { amount } from './amount.ts'
import { capital, figure, idOf, kindOf, plainNumber, type RuleReader } from './reader.ts'

const byHand = new RegExp(String.raw`^điểm do (?:người có thẩm quyền|hội đồng|tổ thẩm định|cơ quan thẩm định|chủ tịch).*?(?:cho|chấm|quyết định)(?:.*bội số của (?<step>${pointsWords}))?`, 'iu')

/** Points that a person gives by judgement, said so. */
export const given: RuleReader = of => {
  const found = byHand.exec(of.whole)
  const step = found?.groups?.['step']
  return found === null ? undefined : { rule: { method: 'given', ...(step === undefined ? {} : { step: plainNumber(decimal(step)) }) }, used: of.clauses }
}

const rated = new RegExp(String.raw`^(?<name>.+?)\s*[×x*]\s*${pointsWords}\s*(?:điểm|đ)?\s*[,(]\s*theo kết quả (?:khảo sát|điều tra)`, 'iu')
const counted = new RegExp(String.raw`^bình quân các phiếu × ${pointsWords}: (?<options>.+)$`, 'iu')

/** The share of satisfied answers × the maximum, given as a rate or counted from the answers. Pattern 15 of the catalogue. */
export const survey: RuleReader = of => {
  const name = rated.exec(of.whole)?.groups?.['name']
  if (name !== undefined) return { rule: { method: 'survey', of: figure(name, 'percent') }, used: of.clauses }
  const words = counted.exec(of.whole)?.groups?.['options']
  if (words === undefined) return undefined
  const parts = words.replace(/\.$/, '').split(/;\s*/)
  const left = parts.flatMap(part => /^không tính: (.+)$/iu.exec(part)?.[1]?.split(/, | và /) ?? [])
  const least = parts.flatMap(part => /^dưới (\d+|\d{1,3}(?:[.,]\d{3})+) phiếu/iu.exec(part)?.[1] ?? [])[0]
  const taken: string[] = []
  const option = (said: string, percent?: string) => {
    const id = idOf(said, taken)
    taken.push(id)
    return { id, name: capital(said), ...(percent === undefined ? {} : { percent: plainNumber(decimal(percent)) }) }
  }
  const counting = parts.flatMap(part => {
    const [, said, percent] = /^(.+?) (\d+(?:[.,]\d+)?)%$/u.exec(part) ?? []
    return said === undefined ? [] : [option(said, percent)]
  })
  if (counting.length === 0) return undefined
  return { rule: { method: 'survey', options: [...counting, ...left.map(said => option(said))], ...(least === undefined ? {} : { leastSample: plainNumber(amount(least, false)) }) }, used: of.clauses }
}

const best = /^(?<name>.+?): mức của đơn vị ÷ mức cao nhất (?:trong|của) nhóm × /iu
const lowest = /^(?<name>.+?): mức thấp nhất (?:trong|của) nhóm ÷ mức của đơn vị × /iu

/** The unit's own against the best of its group. */
export const relative: RuleReader = of => {
  const [high, low] = [best.exec(of.whole)?.groups?.['name'], lowest.exec(of.whole)?.groups?.['name']]
  const name = high ?? low
  return name === undefined ? undefined : { rule: { method: 'relative', of: figure(name, kindOf(name, 'number')), best: high === undefined ? 'lowest' : 'highest' }, used: of.clauses }
}
