import { text, tongues, type Lang, type Text } from '../text.ts'

/** How far a run is; `done` ends the line. */
export type Progress = (step: { readonly what: Text; readonly at?: number; readonly of?: number } | 'done') => void

/** The stages of a run. */
export const stages = {
  reading: text(() => 'Đang đọc tệp', () => 'Reading files'),
  scoring: text(() => 'Đang chấm điểm', () => 'Scoring'),
  writing: text(() => 'Đang ghi kết quả', () => 'Writing the results'),
}

const patience = 1000
const pause = 100

/** One line on a terminal, written over itself, from the second second of a run on; it leaves nothing behind. `now` is in milliseconds. */
export function progressOn(write: (text: string) => void, columns: number, lang: Lang, now: () => number): Progress {
  const begun = now()
  let last: number | undefined
  return step => {
    if (step === 'done') {
      if (last !== undefined) write('\r\u001B[K')
      last = undefined
      return
    }
    const time = now()
    if (time - begun < patience || (last !== undefined && time - last < pause)) return
    last = time
    const count = step.at === undefined || step.of === undefined ? ' …' : ` ${step.at}/${step.of}`
    write(`\r\u001B[K${`${tongues[lang].say(step.what)}${count}`.slice(0, columns - 1)}`)
  }
}
