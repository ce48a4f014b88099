import { text, type Text } from '../text.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** CCHC_THREADS, a whole number from 1 to 99; anything else is as if it were not said. */
export const threadsIn = ({ CCHC_THREADS = '' }: Variables): number | undefined => (/^[1-9]\d?$/.test(CCHC_THREADS) ? Number(CCHC_THREADS) : undefined)

/** What is wrong with the program's own variables; the run goes on without those. */
export function wrongVariables(variables: Variables): readonly Text[] {
  const { CCHC_LANG = '', CCHC_THREADS = '' } = variables
  return [
    ...(['', 'vi', 'en'].includes(CCHC_LANG) ? [] : [wrong('CCHC_LANG', CCHC_LANG, text(() => 'vi hoặc en', () => 'vi or en'))]),
    ...(CCHC_THREADS === '' || threadsIn(variables) !== undefined ? [] : [wrong('CCHC_THREADS', CCHC_THREADS, text(() => 'số nguyên từ 1 đến 99', () => 'a whole number from 1 to 99'))]),
  ]
}

const wrong = (name: string, value: string, allowed: Text): Text => text(
  t => `Nhắc: biến ${name} ghi “${value}” không dùng được, coi như không đặt; chỉ nhận ${t.say(allowed)}.`,
  t => `Warning: the variable ${name} says “${value}”, which is not accepted; it is as if it were not set. Allowed: ${t.say(allowed)}.`,
)
