import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { settledElsewhere } from '../../src/evidence/settled.ts'
import { asked, dossier, layer, leaf, setOf, verdicts } from '../scoring/build.ts'

const set = setOf([leaf('1', 2, { inputs: [asked('n'), asked('m')] }), leaf('2', 98)])

const form = layer('form', { n: 'unreadable' })
const at = form.answers.get('n')?.from ?? { file: '' }
const told: Finding = { code: 'intake/not-a-number', severity: 'error', unit: 'a', component: '1', at: { ...at, cell: 'D9' }, message: { vi: '', en: '' } }
const unread = { ...form, answers: new Map([...form.answers].map(([id, answer]) => [id, { ...answer, from: { ...at, cell: 'D9' } }])) }
const severity = (...layers: Parameters<typeof dossier>[1]): string | undefined => settledElsewhere([told], [dossier('a', [unread, ...layers])], set)[0]?.severity

describe('a cell that could not be read', () => {
  it('is an error while the points rest on it', () => expect(severity()).toBe('error'))
  it('is a remark where a later source gives the figure', () => expect(severity(layer('table', { n: '5' }))).toBe('warning'))
  it('stays an error under a blank, and under a later cell that cannot be read', () => {
    expect(severity(layer('table', { n: 'blank' }))).toBe('error')
    expect(severity(layer('table', { n: 'unreadable' }))).toBe('error')
  })
  it('stays an error where their points were dropped since, or a later round cannot be read', () => {
    expect(severity(verdicts(1, { 1: '0.5 vì' }), verdicts(2, {}, { m: '3' }))).toBe('error')
    expect(severity(verdicts(1, { 1: '0.5 vì' }), verdicts(2, { 1: 'unreadable' }))).toBe('error')
    expect(severity(verdicts(1, { 1: '0.5 vì' }), verdicts(2, { 1: 'pending hỏi' }), verdicts(3, { 1: 'agreed' }))).toBe('warning')
  })
  it('is a remark where appraisers gave points, not where they agree or wait', () => {
    expect(severity(verdicts(1, { 1: '0.5 vì' }))).toBe('warning')
    expect([severity(verdicts(1, { 1: 'agreed' })), severity(verdicts(1, { 1: 'pending hỏi' })), severity(verdicts(1, { 2: '0.5 vì' }))]).toEqual(['error', 'error', 'error'])
  })
})
