import type { Names } from '../formula/words.ts'
import { yesAndNo } from '../methods/inputs.ts'
import type { Input } from '../methods/method.ts'
import { same, type Text } from '../text.ts'

/** What an option of an input is called; a date that was never done is answered "Không" though it has no options. */
export const optionName = (input: Input | undefined, option: string): Text =>
  [...(input?.options ?? []), ...yesAndNo].find(each => each.id === option)?.name ?? same(option)

/** The names of inputs and options, for retelling arithmetic. */
export const namesOf = (inputs: ReadonlyMap<string, Input>): Names => ({
  input: id => inputs.get(id)?.name ?? same(id),
  option: (id, option) => optionName(inputs.get(id), option),
  unit: id => {
    const kind = inputs.get(id)?.kind
    return kind === 'percent' || kind === 'date' ? kind : undefined
  },
})
