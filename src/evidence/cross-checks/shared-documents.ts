import { placeText, type Finding, type Place } from '../../finding.ts'
import { folded, text, type Tongue } from '../../text.ts'
import type { Dossier, Unit } from '../answer.ts'
import { isFromAbove, namesSuperior } from '../documents/signs.ts'
import { citedBy } from './given-proofs.ts'

/** A document as one unit claims it. */
export interface Claim { readonly unit: Unit; readonly component: string; readonly sign: string; readonly date: string; readonly issuer: string; readonly at: Place }

/**
 * One document that several units give for the same component, and not most of the group: what comes from above is everybody's. Number and date
 * may meet by chance, each commune counting its own, so that is a remark, and a warning where the same issuer is named or two units share more than one.
 * `submitted` is the number of units that handed something in.
 */
export function sharedDocuments(all: readonly Claim[], submitted: number): readonly Finding[] {
  const sameComponent = grouped(all, claim => `${claim.component}\0${keyOf(claim)}`).filter(claims => claims.length > 1)
  const shared = grouped(sameComponent.flat(), keyOf).filter(claims => claims.length * 2 < submitted)
  return shared.map(claims => told(claims, (claims[0]?.issuer ?? '') !== '' || shared.some(others => others !== claims && meetAgain(claims, others))))
}

/** The documents that a unit which handed something in claims, but those from above. */
export function claimsOf(dossier: Dossier, proofs = citedBy(dossier)): readonly Claim[] {
  return !dossier.submitted ? [] : [...proofs].flatMap(([component, { documents, from }]) => documents.flatMap(({ sign, date, issuer, is }): readonly Claim[] =>
    (date === undefined || is === 'blank' || isFromAbove(sign) || namesSuperior(folded(issuer ?? '')) ? [] : [{ unit: dossier.unit, component, sign, date, issuer: folded(issuer ?? ''), at: from }])))
}

const keyOf = ({ sign, date, issuer }: Claim): string => [sign.toLowerCase().replace(/^0+(?=\d)/, ''), date, issuer].join('\0')

/** Claims by a key, one of each unit. */
function grouped(claims: readonly Claim[], by: (claim: Claim) => string): readonly (readonly Claim[])[] {
  const groups = new Map<string, readonly Claim[]>()
  for (const claim of claims) {
    const before = groups.get(by(claim)) ?? []
    if (!before.some(each => each.unit === claim.unit)) groups.set(by(claim), [...before, claim])
  }
  return [...groups.values()]
}

const meetAgain = (claims: readonly Claim[], others: readonly Claim[]): boolean => claims.filter(claim => others.some(other => other.unit === claim.unit)).length > 1

function told(claims: readonly Claim[], isLikely: boolean): Finding {
  const [first, second] = claims
  const named = (t: Tongue): string => `${first?.sign} ${t.lang === 'vi' ? 'ngày' : 'of'} ${t.date(first?.date ?? '')}`
  const all = (t: Tongue): string => t.list(claims.map(({ unit, at }) => `${unit.name} (${placeText(at)})`))
  return {
    code: 'proof/same-document', severity: isLikely ? 'warning' : 'info', read: first?.sign ?? '',
    ...(first === undefined ? {} : { at: first.at }), ...(second === undefined ? {} : { also: second.at }),
    message: text(
      t => `Cần xem: văn bản ${named(t)} được ${claims.length} đơn vị nêu làm tài liệu kiểm chứng: ${all(t)}.`,
      t => `To look at: ${claims.length} units give ${named(t)} as proof: ${all(t)}.`,
    ),
    fix: text(() => 'Xem văn bản do cơ quan nào ban hành; số và ngày có thể trùng ngẫu nhiên.', () => 'See who issued it; number and date may be the same by chance.'),
  }
}
