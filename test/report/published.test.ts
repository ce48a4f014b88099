import { describe, expect, it } from 'vitest'
import { componentRows, unitRows } from '../../src/report/csv.ts'
import { unitHead } from '../../src/report/json.ts'
import { published, publishedText } from '../../src/report/published.ts'
import { rankingText } from '../../src/report/ranking.ts'
import { slipText } from '../../src/report/slip.ts'
import { slipBook } from '../../src/report/slips/book.ts'
import { decimalText, exact, type RoundingMode } from '../../src/rational.ts'
import { explainFormats } from '../../src/report/explain/formats.ts'
import { tongues } from '../../src/text.ts'
import { form, leaf, one, score, setOf } from '../scoring/build.ts'

const screen = { lang: 'vi', columns: 120, colour: false } as const
const rounds: readonly (readonly [to: string, mode: RoundingMode, points: string, shown: string, lost: string])[] = [
  ['0.01', 'down', '45.128', '45,12', '14,87'], ['0.5', 'half-up', '45.3', '45,5', '14,5'], ['0.5', 'down', '45.3', '45,0', '14,5'], ['0.25', 'half-up', '45.128', '45,25', '14,75'],
]

describe.each(rounds)('rounded to %s, %s', (to, mode, points, shown, lost) => {
  const set = setOf([leaf('1', 60), leaf('2', 40), leaf('T', 60, { list: 'bonus' }), leaf('P', 60, { list: 'penalty' })], { rounding: { to: exact(to), mode, at: 'total' } })
  const wide = { ...set, bonus: { max: exact(60), components: set.bonus?.components ?? [] }, penalty: { max: exact(60), components: set.penalty?.components ?? [] } }
  const group = score(wide, form('a', { 1: points, 2: '40', T: points, P: points }))
  const unit = one(group)
  const slip = slipBook({ unit, group, advice: new Map() }, 'vi').pages[0] ?? expect.fail('no page')
  const told = slip.rows.flatMap(row => row.boxes.map(box => box?.value ?? ''))
  const value = Number(shown.replace(',', '.'))

  it('slip, terminal, csv and json show the same points', () => {
    expect(slip.rows.filter(row => row.boxes[0]?.value === '1').map(row => row.boxes.slice(2, 5).map(box => box?.value))).toEqual([[60, value, expect.any(Number)], [60, value, value]])
    expect(told).toContain(-value)
    expect(told.find(each => String(each).includes('điểm thưởng'))).toContain(`(điểm thưởng ${shown}, điểm phạt ${shown})`)
    const lines = slipText(unit, group, screen).split('\n').map(line => line.trim().split(/\s{2,}/))
    expect(lines.filter(([code]) => code === '1').map(line => line[2])).toEqual([shown, `-${lost}`])
    const explained = explainFormats.text({ tool: '', file: 'ket-qua.json', group, unit, chains: [], isSlip: true }, screen)
    expect(explained).toMatch(new RegExp(`\\+ ${shown} điểm thưởng`))
    expect(explained.split('\n').map(line => line.trim().split(/\s{2,}/)).filter(([code]) => code === '1').map(line => line[2])).toEqual([shown])
    expect(rankingText(group, screen)).toMatch(new RegExp(`1  Xã A +${shown}`))
    const plain = decimalText(exact(String(value)))
    expect([unitRows([group], 'vi')[1]?.slice(11, 13), componentRows([group], 'vi')[1]?.[8]]).toEqual([[plain, plain], plain])
    expect(unitHead(unit, each => decimalText(published(each, wide)), 'vi')).toMatchObject({ bonus: plain, penalty: plain })
    expect(publishedText(exact(points), wide, tongues.vi)).toBe(shown)
  })
})
