import { text, type Text } from '../text.ts'

/** Clauses as one sentence of the column "Cách tính điểm". */
export const sentence = (clauses: readonly Text[]): Text =>
  text(t => `${clauses.map(t.say).join('; ')}.`, t => `${clauses.map(t.say).join('; ')}.`)
