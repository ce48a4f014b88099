import { compare, zero, type Rational } from '../../rational.ts'
import { decimal } from './points.ts'
import { intervalOf } from './rule/interval.ts'
import { idOf } from './rule/reader.ts'
import { said } from './said.ts'
import type { GradeRead } from './skeleton.ts'

const usual = /^(loại )?(xuất sắc|rất tốt|tốt|khá|trung bình|trung bình khá|yếu|kém|đạt|không đạt|chưa đạt|hoàn thành.*|không hoàn thành.*)$/u

/** Grades by their names and borders, `Xuất sắc | từ 90 trở lên | tối đa 25%`, a list of texts a row; highest first. */
export function gradesIn(rows: readonly (readonly string[])[]): readonly GradeRead[] {
  const taken: string[] = []
  const found = rows.flatMap(([name = '', ...others]): readonly GradeRead[] => {
    const from = usual.test(said(name)) ? others.map(fromOf).find(border => border !== undefined) : undefined
    if (from === undefined) return []
    const id = idOf(name, taken)
    taken.push(id)
    const share = others.map(other => /(?:tối đa|không quá|at most)\s*(\d+(?:[.,]\d+)?)\s*%/iu.exec(other)?.[1]).find(each => each !== undefined)
    return [{ id, name, from, ...(share === undefined ? {} : { atMost: decimal(share) }) }]
  })
  return found.sort((a, b) => compare(b.from, a.from))
}

/** The lower border: of "dưới 50" it is 0. */
function fromOf(words: string): Rational | undefined {
  const text = words.replace(/\bđiểm\b/giu, ' ').trim()
  if (/tối đa \d+\s*%/iu.test(text)) return undefined
  const at = intervalOf(text)
  return at === undefined ? undefined : at.from?.at ?? zero
}
