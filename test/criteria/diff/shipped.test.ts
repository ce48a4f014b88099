import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compared, short } from './editions.ts'

const folder = join(import.meta.dirname, '../../../criteria')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const sets = readdirSync(folder).filter(name => name.endsWith('.yaml') && !name.endsWith('.test.yaml'))

/** The table of intended changes at the head of a set: `#   nang  component/max  3.2.1  3 → 3,5 điểm`. */
const intended = (text: string): readonly string[] =>
  [...text.matchAll(/^# {3}(nang|vua|nhe) +(\S+) +(\S+) +\S/gm)].map(([, weight, kind, code]) => [weight, kind, code === '–' ? '' : code].join(' ').trim())

describe('shipped sets', () => {
  it.each(sets)('%s against itself: nothing', name => {
    const { changes } = compared(read(name), read(name))
    expect(changes.map(change => change.message.vi)).toEqual([])
  })

  it('xa-2025 to xa-2026: every intended change once, at its grade, and no other', () => {
    const wanted = intended(read('xa-2026.yaml'))
    expect(wanted.length).toBeGreaterThan(35)
    expect(compared(read('xa-2025.yaml'), read('xa-2026.yaml')).changes.map(short).sort()).toEqual([...wanted].sort())
  })

  it('each of them stands where it says, in both files, and is said in both tongues', () => {
    const { changes } = compared(read('xa-2025.yaml'), read('xa-2026.yaml'))
    const line = (name: string, number: number | undefined): string => read(name).split('\n')[(number ?? 0) - 1] ?? ''
    const at = (kind: string, code: string): readonly string[] => changes.filter(change => change.kind === kind && (change.newCode ?? change.oldCode) === code)
      .flatMap(change => [line('xa-2025.yaml', change.oldPlace?.line), line('xa-2026.yaml', change.newPlace?.line)].map(each => each.trim()))
    expect(at('component/max', '3.2.1')).toEqual(['max: 3', 'max: 3.5'])
    expect(at('node/removed', '4.1.3')).toEqual(["- code: '4.1.3'", ''])
    expect(at('node/added', '7.2.3')).toEqual(['', "- code: '7.2.3'"])
    expect(at('node/moved-field', '7.1.3')).toEqual(["- code: '5.2.2'", "- code: '7.1.3'"])
    expect(changes.filter(({ message }) => message.vi === '' || message.en === '' || message.vi === message.en).map(short)).toEqual([])
  })
})
