import type { Given } from '../../criteria/given.ts'
import type { Answer } from '../../evidence/answer.ts'
import type { Place } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import { toDouble } from '../../rational.ts'
import { dateOf } from '../../sheet.ts'
import { bare } from '../../text.ts'

/** An answer as a source would hand it in, out of what a test writes. */
export function answerOf(id: string, given: Given, input: Input | undefined, from: Place, read: string): Answer {
  const base = { id, from, read }
  switch (given.is) {
    case 'state': return { ...base, state: given.state }
    case 'option': return { ...base, state: 'given', value: given }
    case 'number': return { ...base, state: 'given', value: input?.kind === 'date' ? { is: 'date', date: dateOf(toDouble(given.number)) } : given }
  }
}

/** Whether a test writes that a cell was left blank: "Để trống". */
export const isBlankWord = (written: unknown): boolean => typeof written === 'string' && ['', 'de trong', 'blank'].includes(bare(written))
