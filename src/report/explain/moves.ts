import { placeText } from '../../finding.ts'
import { show } from '../../formula/shown.ts'
import { titleOf } from '../../criteria/title.ts'
import { sign, type Rational } from '../../rational.ts'
import type { Chain, Move } from '../../scoring/explain/chain.ts'
import type { Tongue } from '../../text.ts'
import { stateNames, stateOf } from '../states.ts'
import { labels } from './words.ts'
import type { Section } from './view.ts'

/** Each thing that acted on the points as a part of its own, with what stood before and after it and where it is written. */
export const moveSections = (chain: Chain, t: Tongue): readonly Section[] => chain.worth.moves.filter(move => move.what !== 'appraised' || move.state !== undefined || isGoneOn(move, chain)).map(move => ({
  label: t.say(labels[move.what === 'appraised' ? move.state === undefined ? 'appraisal' : 'state' : move.what]),
  lines: [`${sentence(move, chain, t)}${move.state === undefined ? steps(move, t) : ''}${wherefrom(move)}`],
}))

/** Counter-points from which something goes on: else the ledger below tells them as they count. */
const isGoneOn = (move: Move, { worth: { moves } }: Chain): boolean => moves.indexOf(move) < moves.length - 1

function sentence(move: Move, { leaf }: Chain, t: Tongue): string {
  const isVi = t.lang === 'vi'
  switch (move.what) {
    case 'state': return stateSentence(move, leaf, t)
    case 'appraised': return move.state === undefined ? (isVi ? `Thẩm định lần ${move.round ?? 1} cho` : `Appraisal ${move.round ?? 1} gives`) : stateSentence(move, leaf, t)
    case 'held': return sign(move.to ?? move.after) === 0 ? (isVi ? 'Thấp nhất là 0' : 'Never below 0') : `${isVi ? 'Nhiều nhất bằng điểm tối đa' : 'Never above the maximum'} ${t.number(move.to ?? move.after)}`
    case 'rounded': return `${isVi ? 'Làm tròn đến' : 'To'} ${t.number(move.to ?? move.after)}${move.mode === 'down' ? (isVi ? ', cắt xuống' : ', down') : ''}`
    case 'unproven': return isVi ? 'Chưa có tài liệu kiểm chứng nên không được tính điểm' : 'No proof is named, so the points are not counted'
    case 'wiped': { const by = move.by === undefined ? '' : t.say(titleOf(move.by)); return isVi ? `Mất điểm toàn tiêu chí do mức đã chọn ở ${by}` : `The whole criterion is lost through the level chosen at ${by}` }
  }
}

const policies = {
  full: { vi: 'được đủ điểm tối đa', en: 'earns the maximum' },
  exclude: { vi: 'không tính vào điểm và điểm tối đa', en: 'counts neither in the points nor in the maximum' },
  zero: { vi: 'được 0 điểm', en: 'earns 0' },
} as const

/** “Không phát sinh: được đủ điểm tối đa”, with its reason where another than the answer itself decided. */
function stateSentence({ state, policy = 'zero' }: Move, leaf: Chain['leaf'], t: Tongue): string {
  const named = leaf !== undefined && leaf.state === state ? t.say(stateOf(leaf)) : state === undefined ? '' : t.say(stateNames[state])
  const because = leaf?.because === undefined || leaf.state !== state ? '' : ` (${t.say(leaf.because).replace(/\.$/, '')})`
  const open = state === 'pending' || state === 'unreadable'
  const worth = open ? (t.lang === 'vi' ? 'chưa tính được điểm nào' : 'nothing is counted yet') : policies[policy][t.lang]
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}${because}: ${worth}`
}

/** Points as the arithmetic shows them. */
export const pointsText = (value: Rational, t: Tongue): string => { const { text, whole } = show(value, undefined, t); return whole ? text : `≈ ${text}` }

const steps = ({ what, before, after }: Move, t: Tongue): string => (what === 'appraised' ? ` ${pointsText(after, t)}` : before === null ? '' : `: ${pointsText(before, t)} → ${pointsText(after, t)}`)

/** The lines and the cell of a move, in brackets. */
function wherefrom({ lines, cell }: Move): string {
  const places = [...lines, ...(cell === undefined ? [] : [cell])].map(place => placeText(place))
  return places.length === 0 ? '' : ` [${[...new Set(places)].join('; ')}]`
}
