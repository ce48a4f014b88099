import { bare, folded, tidy } from '../../text.ts'

type Stated = 'blank' | 'not-arisen' | 'not-applicable'

const words: Readonly<Record<Exclude<Stated, 'blank'>, readonly string[]>> = {
  'not-arisen': [
    'không phát sinh', 'không có phát sinh', 'ko phát sinh', 'k phát sinh', 'không ps', 'ko ps', 'kops', 'kps',
    'trong năm không phát sinh', 'trong kỳ không phát sinh', 'not arisen', 'did not arise',
  ],
  'not-applicable': [
    'không áp dụng', 'ko áp dụng', 'k áp dụng', 'không ad', 'ko ad', 'kad', 'n a', 'không thuộc đối tượng', 'không thuộc đối tượng áp dụng', 'not applicable',
  ],
}

/** Words lose their blanks on the way through other programs (`Khôngphát sinh`). */
const squeezed = (raw: string): string => folded(raw).replaceAll(' ', '')
const keysOf = (name: string): readonly string[] => [squeezed(name), bare(name).replaceAll(' ', '')]

const known: ReadonlyMap<string, Stated> = new Map(
  Object.entries(words).flatMap(([state, names]) => names.flatMap(keysOf).map(key => [key, state as Stated] as const)),
)

const nothing = /^[\s\-–—‐‑_.…·]*$/u

/** The state that a whole text names; dashes, dots and spaces are a blank. Undefined when it names none: `#N/A` is an error, not "N/A". */
export function stateNamed(text: string): Stated | undefined {
  if (tidy(text).startsWith('#')) return undefined
  return nothing.test(tidy(text)) ? 'blank' : known.get(squeezed(text))
}

const notDone = [
  'không', 'ko', 'no', 'n', 'chưa', 'chưa có', 'không có', 'false', 'sai', 'không đạt', 'chưa đạt', 'không thực hiện', 'chưa thực hiện',
  'không ban hành', 'chưa ban hành', 'không làm', 'chưa làm',
]
const done = ['có', 'yes', 'y', 'x', 'v', 'true', 'đúng', 'đạt', 'đã có', 'đã ban hành', 'có ban hành', 'đã thực hiện', 'có thực hiện', 'rồi']
const ticks = /^[✓✔☑√✅🗸]\uFE0F?$/u

const withBare = (all: readonly string[]): ReadonlySet<string> => new Set(all.flatMap(keysOf))
const yes = withBare(done)
const no = withBare(notDone)

/** Có or Không in the many ways people write them (x and ✓ are yes); undefined for anything else. */
export function yesOrNo(text: string): 'yes' | 'no' | undefined {
  const word = squeezed(text)
  if (ticks.test(tidy(text)) || yes.has(word)) return 'yes'
  return no.has(word) && !isBoth(text) ? 'no' : undefined
}

/** `Không/Có`, both answers with a sign between them, is neither; without one “không có” is a no. */
function isBoth(text: string): boolean {
  const parts = text.split(/[^\p{L}\p{M}\p{N}\s]+/u)
  return parts.length > 1 && parts.some(part => yes.has(squeezed(part)))
}

/** The words of Có and of Không, for readers that are no part of this program. */
export const yesNoWords = { yes: done, no: notDone } as const
