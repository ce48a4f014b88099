import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRegister, type ReadRegister } from '../../../src/evidence/register/source.ts'
import { codesOf, figuresOf, head, rowsOf, setWith, units } from './build.ts'

const set = setWith({ nhan: { count: 'dossiers', when: 'received' }, dung_han: { count: 'dossiers', when: 'returned', where: { returned: { by: 'due' } } } })
interface Dossier { readonly code: string; readonly unit: string; readonly returned: string }

const read = (files: readonly (readonly Dossier[])[]): ReadRegister => readRegister(files.map((dossiers, at) => {
  const rows = rowsOf([head, ...dossiers.map(({ code, unit, returned }) => [code, unit, '03/02/2025', '10/02/2025', returned])])
  return { file: `so-${at}.csv`, findings: [], workbook: { file: `so-${at}.csv`, sheets: [{ name: 'so', hidden: false, merges: [], rows }] } }
}), set, { known: units, open: false })

const national = (number: number): string => `000.00.01.H26-250203-000${number}`
const [early, late, later] = ['05/02/2025', '12/02/2025', '13/02/2025']
const [mine, theirs, strange] = ['Xã An Bình', 'Xã Bình Yên', 'Sở Lạ']
const of = (unit: string, returned: string, number = 1): Dossier => ({ code: national(number), unit, returned })
const open = { nhan: 'unreadable', dung_han: 'unreadable' }
const told = ({ findings }: ReadRegister): readonly (string | undefined)[] => findings.filter(({ code }) => code.startsWith('register/') && code !== 'register/unit-not-named').map(({ message }) => message.vi)

/** What a unit of the list has: nothing is certain where it says two things of one code, or the same as another unit of the list; else each code counts once. */
function expected(all: readonly Dossier[], name: string): Readonly<Record<string, string>> {
  const own = all.filter(({ unit }) => unit === name)
  const differs = own.some(one => own.some(other => other.code === one.code && other.returned !== one.returned))
  const isShared = own.some(one => all.some(other => other.code === one.code && other.returned === one.returned && other.unit !== name && other.unit !== strange))
  const first = own.filter((one, at) => own.findIndex(({ code }) => code === one.code) === at)
  return differs || isShared ? open : first.length === 0 ? {} : { nhan: String(first.length), dung_han: String(first.filter(({ returned }) => returned === early).length) }
}

describe('a code of the country in several units', () => {
  const dossier = fc.record({ code: fc.integer({ min: 1, max: 3 }).map(national), unit: fc.constantFrom(mine, theirs, 'Xã Cát Sơn', strange), returned: fc.constantFrom(early, late, later) })
  const shuffled = fc.array(dossier, { minLength: 1, maxLength: 9 }).chain(all => fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.array(fc.nat({ max: 2 }), { minLength: all.length, maxLength: all.length })))
  it('means the same in whatever order rows and files come', () => {
    fc.assert(fc.property(shuffled, ([all, places]) => {
      const register = read([0, 1, 2].map(file => all.filter((_, at) => places[at] === file)))
      expect(units.map(({ id }) => figuresOf(register, id))).toEqual(units.map(({ name }) => expected(all, name)))
    }), { numRuns: 400 })
  })
  it.each<readonly [string, readonly Dossier[]]>([
    ['before', [of(mine, late), of(theirs, early), of('Xã Cát Sơn', early)]], ['behind', [of(theirs, early), of('Xã Cát Sơn', early), of(mine, late)]], ['between', [of(theirs, early), of(mine, late), of('Xã Cát Sơn', early)]],
  ])('whose row stands %s those of two who say the same', (_where, all) => {
    const register = read([all])
    expect([figuresOf(register, 'a'), figuresOf(register, 'b'), figuresOf(register, 'c'), [...codesOf(register)].sort()]).toEqual([{ nhan: '1', dung_han: '0' }, open, open, ['register/again-elsewhere', 'register/handed-on']])
  })
})

describe('what is told of a code in two units', () => {
  it('names both units, whose the row is, its cell and the code', () => {
    expect(told(read([[of(mine, early), of(theirs, early)]]))).toEqual([`Hồ sơ của ${theirs} có mã và nội dung y như ở ${mine}: không rõ hồ sơ của đơn vị nào; số liệu của cả hai đơn vị chưa dùng được: 1 hồ sơ (A3: ${national(1)}).`])
    expect(told(read([[of(mine, early), of(theirs, late)]]))).toEqual([`Mã hồ sơ của ${theirs} cũng có ở ${mine}, nội dung khác: tính cho cả hai đơn vị: 1 hồ sơ (A3: ${national(1)}).`])
  })
  it.each<readonly [string, readonly Dossier[], string]>([
    ['the same', [of(mine, early), of(strange, early)], `Mã hồ sơ của ${strange} cũng có ở ${mine}, cùng nội dung`], ['the same, first', [of(strange, early), of(mine, early)], `Mã hồ sơ của ${mine} cũng có ở ${strange}, cùng nội dung`],
    ['another thing', [of(strange, late), of(mine, early)], `Mã hồ sơ của ${mine} cũng có ở ${strange}, nội dung khác`],
  ])('a name that is not in the list says %s: it is said whose it counts for', (_what, all, start) => {
    const register = read([all])
    expect([figuresOf(register, 'a'), told(register)]).toEqual([{ nhan: '1', dung_han: '1' }, [`${start}: chỉ tính cho ${mine}, vì ${strange} không có trong danh sách: 1 hồ sơ (A3: ${national(1)}).`]])
  })
  it('nothing of a row that does not count again', () => expect(codesOf(read([[of(mine, early), of(theirs, late), of(theirs, late)]])).filter(code => code !== 'register/unit-not-named')).toEqual(['register/handed-on', 'register/again']))
  it('names the unit that says two things', () => {
    expect(told(read([[of(mine, early), of(theirs, late, 2), of(mine, late)]]))).toEqual([`Mã hồ sơ đã có, nội dung khác: số liệu của đơn vị chưa dùng được: 1 hồ sơ của ${mine} (A4).`])
  })
})
