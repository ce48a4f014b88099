import { folded } from '../../../text.ts'

/** "hồ sơ" and "hồ sơ quá hạn" are one unit, "triệu đồng" and "tỷ đồng" are two. */
export function isOneUnit(all: readonly string[]): boolean {
  const units = all.map(unit => `${folded(unit.replace(/^(tổng số|số|các)(?!\p{L})\s*/iu, ''))} `).filter(unit => unit.trim() !== '')
  return units.every(unit => units.every(other => unit.startsWith(other) || other.startsWith(unit)))
}
