import { isAtLeast, type Finding } from '../../finding.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text } from '../../text.ts'
import { isWholeFile } from './digest.ts'

/** How the files of a round were read and how many units could be ranked, in one line. */
export function tally(files: readonly string[], findings: readonly Finding[], units: readonly UnitScore[]): Text {
  const about = new Set(findings.flatMap(finding => (isAtLeast(finding.severity, 'warning') ? [finding.at?.file, finding.also?.file] : [])))
  const broken = new Set(findings.filter(isWholeFile).flatMap(finding => [finding.at?.file, finding.also?.file]))
  const distinct = [...new Set(files)]
  const lost = distinct.filter(file => broken.has(file)).length
  const read = distinct.length - lost
  const remarked = distinct.filter(file => about.has(file) && !broken.has(file)).length
  const ranked = units.filter(unit => unit.status === 'ranked').length
  const many = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`
  return text(
    () => `Dùng được ${read} tệp (${remarked} có nhắc), không dùng được ${lost}; xếp hạng ${ranked}/${units.length} đơn vị.`,
    () => `Used ${many(read)} (${remarked} with remarks), ${lost} not usable; ranked ${ranked} of ${units.length} ${units.length === 1 ? 'unit' : 'units'}.`)
}
