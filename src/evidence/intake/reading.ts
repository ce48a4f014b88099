import type { Severity } from '../../finding.ts'
import type { Text } from '../../text.ts'
import type { AnswerState, Value } from '../answer.ts'

/** Something to tell about a cell; the place, the unit and the input are added by the caller. */
export interface Remark {
  readonly code: string
  readonly severity: Severity
  readonly message: Text
  readonly expected?: Text
  readonly fix?: Text
}

/** What a cell was understood to say: a value, a state, or nothing that can be trusted. */
export interface Reading {
  readonly state: AnswerState
  readonly value?: Value
  readonly remarks: readonly Remark[]
}

/** A value, with what should be told beside it. */
export const given = (value: Value, ...remarks: readonly Remark[]): Reading => ({ state: 'given', value, remarks })

/** A fact that is no value. */
export const stated = (state: 'blank' | 'not-arisen' | 'not-applicable'): Reading => ({ state, remarks: [] })

/** Not understood, or understood in two ways; the remark says why. */
export const unreadable = (code: string, message: Text, expected: Text, fix?: Text): Reading =>
  ({ state: 'unreadable', remarks: [{ code: `intake/${code}`, severity: 'error', message, expected, ...(fix === undefined ? {} : { fix }) }] })

/** A remark that leaves the value in force. */
export const remark = (code: string, severity: Severity, message: Text, fix?: Text): Remark =>
  ({ code: `intake/${code}`, severity, message, ...(fix === undefined ? {} : { fix }) })
