import { describe, expect, it } from 'vitest'
import { input, percent, times, number, chosen, when, plus } from '../../src/formula/expr.ts'
import { exact, zero } from '../../src/rational.ts'
import { asked, codes, dossier, layer, leaf, leafOf, one, score, setOf, worth } from './build.ts'

describe('what stands on a unit\'s own word', () => {
  const survey = setOf([leaf('1', 70), leaf('2', 30, { source: 'survey', inputs: [asked('s')], formula: input('s') })])
  const claims = dossier('a', [layer('form', { 1: '63', s: '20' })])
  const silent = dossier('b', [layer('form', { 1: '35' })])

  it('one unit\'s survey figure on its own form does not change the scale of the others', () => {
    expect(score(survey, claims, silent).units.map(unit => [unit.unit.id, unit.max.toString(), unit.index.toString()])).toEqual([['a', '70', '90'], ['b', '70', '50']])
  })

  it('nor does an unreadable one', () => {
    const scribbled = dossier('a', [layer('form', { 1: '63', s: 'unreadable' })])
    expect(score(survey, scribbled, silent).surveyHeld).toBe(false)
  })

  it('a figure in an office\'s table does: the survey was held', () => {
    expect(score(survey, claims, dossier('b', [layer('form', { 1: '35' }), layer('table', { s: '10' })])).surveyHeld).toBe(true)
  })

  it('what it sets aside is listed for the office', () => {
    const group = score(setOf([leaf('1', 50), leaf('2', 50)]), dossier('a', [layer('form', { 1: '40', 2: 'not-applicable' })]))
    expect(codes(group)).toEqual(['score/exempt'])
    expect(group.findings[0]?.message.vi).toContain('2')
  })

  it('what another source sets aside is not the unit\'s word', () => {
    expect(codes(score(setOf([leaf('1', 50), leaf('2', 50)]), dossier('a', [layer('form', { 1: '40' }), layer('table', { 2: 'not-applicable' })])))).toEqual([])
  })

  it('a box left blank beside a ticked one counts as no, and that is said', () => {
    const boxes = [asked('1.a', 'yes-no', { ifBlank: 'no' }), asked('1.b', 'yes-no', { ifBlank: 'no' })]
    const formula = plus(...['1.a', '1.b'].map(id => when(chosen(id, 'yes'), number(exact(50)), number(zero))))
    const group = score(setOf([worth('1', 100, formula, { inputs: boxes })]), dossier('a', [layer('form', { '1.a': '=yes', '1.b': 'blank' })]))
    expect([leafOf(one(group), '1').state, leafOf(one(group), '1').points.toString()]).toEqual(['scored', '50'])
    expect(codes(group)).toEqual(['score/blank-as-no'])
  })

  it('a unit measured against nobody is told so', () => {
    const set = setOf([worth('1', 100, times({ is: 'over', left: input('s'), right: { is: 'best', id: 's', best: 'highest' } }, percent(exact(100))), { inputs: [asked('s')] })])
    expect(codes(score(set, dossier('a', [layer('form', { s: '5' })])))).toEqual(['score/alone'])
    expect(codes(score(set, dossier('a', [layer('form', { s: '5' })]), dossier('b', [layer('form', { s: '4' })])))).toEqual([])
  })
})
