import type { Finding } from '../finding.ts'
import type { CriteriaSet } from '../criteria/criteria.ts'
import { oddityOf, type Oddity } from '../scoring/compare/pairing.ts'
import type { GroupMoves } from '../scoring/compare/years.ts'
import { text, type Text } from '../text.ts'

/** Two results that are laid beside each other, and what to type where they are the wrong way round. */
export interface Pair {
  /** Where the earlier result is named. */
  readonly file: string
  readonly swap: Text
  readonly other: Text
}

/** What is odd about two results, list by list; the same thing of two lists is told once. */
export function pairingFindings(lists: readonly Pick<GroupMoves, 'before' | 'now' | 'fresh'>[], pair: Pair): readonly Finding[] {
  const all = lists.flatMap(list => { const is = oddityOf(list); return is === undefined ? [] : [findingOf(is, list.before.set, list.now.set, pair)] })
  return [...new Map(all.map(each => [each.message.vi, each])).values()]
}

function findingOf(is: Oddity, old: CriteriaSet, now: CriteriaSet, { file, swap, other }: Pair): Finding {
  const sets = `${old.id} (${old.year}) → ${now.id} (${now.year})`
  return { code: `compare/${is}`, severity: 'warning', at: { file }, message: said[is](old, now, sets), fix: is === 'reversed' ? swap : other }
}

type Said = (old: CriteriaSet, now: CriteriaSet, sets: string) => Text

const said: Readonly<Record<Oddity, Said>> = {
  reversed: (old, now, sets) => text(
    () => `Ngược thứ tự năm: kết quả đưa làm kỳ trước là của năm ${old.year}, kết quả đưa làm kỳ này là của năm ${now.year} (${sets}); tăng, giảm bị đảo chiều.`,
    () => `The years are the wrong way round: the result given as before is of ${old.year}, the one given as now of ${now.year} (${sets}); ups and downs are turned about.`),
  'same-year': (old, _, sets) => text(
    () => `Hai kết quả cùng năm ${old.year} (${sets}): đây là so hai lần chấm của một năm, không phải so năm này với năm trước.`,
    () => `Both results are of ${old.year} (${sets}): two runs of one year are compared, not a year with the year before.`),
  unrelated: (old, now, sets) => text(
    () => `Hai bộ tiêu chí không liên quan (${sets}; dùng cho ${old.applies.join(', ')} và ${now.applies.join(', ')}): chỉ số của hai bộ không so được với nhau.`,
    () => `The two criteria sets are unrelated (${sets}; for ${old.applies.join(', ')} and ${now.applies.join(', ')}): their indices cannot be compared.`),
}
