import { expect, it } from 'vitest'
import { take } from '../../src/evidence/intake.ts'
import type { Input } from '../../src/methods/method.ts'
import { same } from '../../src/text.ts'

const levels: Input = {
  id: '1.1', name: same('Mức'), kind: 'choice', shared: false,
  options: [{ id: 'cao', name: same('≥ 90%') }, { id: 'thap', name: same('< 90%') }],
}

it.each([['≥ 90%', 'cao'], ['<  90%', 'thap']])('levels that differ in a sign alone are told apart: %s', (typed, level) => {
  const { answer, findings } = take({ address: 'D9', column: 4, row: 9, content: { is: 'text', text: typed } }, levels, 'a.xlsx', 'Tự chấm')
  expect(findings).toEqual([])
  expect(answer.value).toEqual({ is: 'option', option: level })
})
