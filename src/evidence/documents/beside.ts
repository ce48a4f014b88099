import { isDate } from '../../criteria/dates.ts'

/** What stands right behind a number: its date and its issuer, where the words are plainly theirs. */
export interface Beside { readonly date?: string; readonly issuer?: string }

const day = /(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(20\d\d|19\d\d)(?!\d)|(\d{1,2}) tháng (\d{1,2}) năm (20\d\d|19\d\d)(?!\d)/iu
/** Between a number and its own date stand few words: a date further on belongs to something else. */
const near = /^[\s,(]*(?:(?:của|do) [^;()]{1,60}?[\s,]+)?(?:(?:ban hành|ký) )?(?:ngày )?$/iu
const from = /^[\s,)]*(?:của|do) (.+?)(?=,|;|\.|\(|\)| về | ngày | ban hành| ký |$)/iu

/** The date and issuer in the words that follow a number, up to the next one. */
export function beside(rest: string): Beside {
  const found = day.exec(rest)
  const dated = found !== null && near.test(rest.slice(0, found.index)) ? found : undefined
  const date = dated === undefined ? undefined : isoOf(dated)
  const issuer = (from.exec(rest) ?? (dated === undefined ? null : from.exec(rest.slice(dated.index + dated[0].length))))?.[1]
  return { ...(date === undefined ? {} : { date }), ...(issuer === undefined ? {} : { issuer: issuer.trim() }) }
}

function isoOf(found: RegExpExecArray): string | undefined {
  const [, d = found[4], m = found[5], y = found[6]] = found
  const iso = `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`
  return isDate(iso) ? iso : undefined
}
