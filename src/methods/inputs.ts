import { text, type Text } from '../text.ts'
import type { Input, Option } from './method.ts'

/** The two answers of a yes-no, as the form shows them. */
export const yesAndNo: readonly Option[] = [
  { id: 'yes', name: text(() => 'Có', () => 'Yes') },
  { id: 'no', name: text(() => 'Không', () => 'No') },
]

/** A question answered Có or Không. */
export const yesNo = (id: string, name: Text): Input => ({ id, name, kind: 'yes-no', options: yesAndNo, shared: false })

/** A box that is ticked or left blank; blank is "no" once another input of the component is answered. */
export const tick = (id: string, name: Text): Input => ({ ...yesNo(id, name), ifBlank: 'no' })

/** The inputs in order, each id once: a figure may be named twice by a rule. */
export const onceEach = (inputs: readonly Input[]): readonly Input[] =>
  inputs.filter((input, index) => inputs.findIndex(other => other.id === input.id) === index)
