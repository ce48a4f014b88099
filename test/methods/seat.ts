import type { FigureRef, Input, InputKind, Seat, SetText } from '../../src/methods/method.ts'
import { exact } from '../../src/rational.ts'
import type { Text } from '../../src/text.ts'

const bothTongues = (raw: SetText): Text => (typeof raw === 'string' ? { vi: raw, en: raw } : { vi: raw.vi, en: raw.en ?? raw.vi })

/** A component in a small set: its code is `2.4`; the shared figures are those that are named, by kind. */
export function seatOf(max: string, figures: Readonly<Record<string, InputKind>>): Seat {
  const shared = (id: string, kind: InputKind): Input => ({ id, name: bothTongues(`Số liệu ${id}`), kind: figures[id] ?? kind, shared: true })
  const own = (ref: Exclude<FigureRef, string>, slot: string, kind: InputKind): Input => ({
    id: `2.4.${slot}`, name: bothTongues(ref.name), kind: ref.kind ?? kind, shared: false, ...(ref.unit === undefined ? {} : { unit: bothTongues(ref.unit) }),
  })
  return {
    code: '2.4', max: exact(max), text: bothTongues,
    figure: (ref, slot, kind) => (typeof ref === 'string' ? shared(ref, kind) : own(ref, slot, kind)),
    gradeName: id => (id === 'kha' ? bothTongues({ vi: 'Khá', en: 'Fair' }) : undefined),
  }
}
