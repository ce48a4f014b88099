import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/criteria/diff/change.ts'
import { divide, exact, type Rational } from '../../src/rational.ts'
import { compareText } from '../../src/report/compare/text.ts'
import { unitRows } from '../../src/report/csv.ts'
import { indexBefore, indexGain } from '../../src/report/published.ts'
import { slipBook } from '../../src/report/slips/book.ts'
import { resultHtml } from '../../src/report/web/page.ts'
import { moves } from '../../src/scoring/compare/years.ts'
import type { GroupScore } from '../../src/scoring/scorecard.ts'
import { form, leaf, one, score, setOf } from '../scoring/build.ts'
import { resultOf } from './web/results.ts'

const fine = setOf([leaf('1', 60), leaf('2', 40)], { rounding: { to: exact('0.0001'), mode: 'half-up', at: 'total' } })
const old = score(fine, form('a', { 1: '30', 2: '29.9995' }))
const now = score(setOf([leaf('1', 60), leaf('2', 40)]), form('a', { 1: '30', 2: '30' }))
const beside = (index: Rational): GroupScore => ({ ...now, before: new Map([['a', { was: 'same', from: [], index, rank: 1 }]]) })
const edition = ({ set }: GroupScore): Edition => ({ set, data: { fields: [] } as unknown as Edition['data'], place: () => ({ file: 'bo.yaml' }) })

describe('an index that was published more finely than now', () => {
  const group = beside(one(old).index)
  const html = resultHtml(resultOf(group), 'vi')

  it('stands on the page as it was published, with what it moved', () => {
    expect(html.match(/59,9995|60,00(?!\d)/g)?.filter(each => each === '59,9995').length).toBeGreaterThan(2)
    expect(html).toMatch(/▲ 0,0005/)
    expect(html).not.toMatch(/▲ 0,00<|▲ 0,00 /)
  })

  it('stands on the slip and in the table as it was published', () => {
    const page = slipBook({ unit: one(group), group, advice: new Map() }, 'vi').pages[0] ?? expect.fail('no page')
    expect(page.rows.flatMap(row => row.boxes.map(box => String(box?.value ?? ''))).filter(text => text.startsWith('chỉ số '))).toEqual(['chỉ số 59,9995, hạng 1 (=)'])
    expect(unitRows([group], 'vi')[1]?.[14]).toBe('59.9995')
  })

  it('stands beside the new one in a comparison for a terminal, and its difference is none that reads nought', () => {
    const found = moves({ group: old, edition: edition(old) }, { group: now, edition: edition(now) }, { before: old.units, now: now.units.map(each => each.unit) }, 'none')
    expect(compareText({ oldFile: 'cu.json', newFile: 'moi.json', findings: [], groups: [{ moves: found }], alone: [] }, { lang: 'vi', columns: 80, colour: false })).toMatch(/59,9995 +60,00 +\+0,0005/)
  })
})

describe('a mean that never ends', () => {
  const third = divide(exact('179.999'), exact(3))
  const group = beside(third)

  it('is shown as the set publishes, and what reads nought has no arrow', () => {
    expect([indexBefore(group, third).toString(), indexGain(group, exact(60), third).toString(), unitRows([group], 'vi')[1]?.[14]]).toEqual(['60', '0', '60'])
    expect(resultHtml(resultOf(group), 'vi')).not.toMatch(/▲/)
  })
})
