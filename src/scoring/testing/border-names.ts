import type { Component } from '../../criteria/criteria.ts'
import { describe } from '../../formula/describe.ts'
import { stated, unitIn, type Unit } from '../../formula/shown.ts'
import { same, tongues } from '../../text.ts'
import type { Beside } from './around.ts'
import type { Threshold } from './thresholds.ts'

/** What the proposals beside no threshold are called. */
export const names = { nothing: 'bằng 0', most: 'cao nhất', blank: 'để trống', notArisen: 'không phát sinh', notApplicable: 'không áp dụng' } as const

const t = tongues.vi

/** What a proposal beside a threshold is called, in Vietnamese: `ngay dưới 98%`, `vừa đủ điểm tối đa`. */
export function borderName(component: Component, threshold: Threshold, { where }: Beside): string {
  if (threshold.is === 'top') return { under: 'ngay dưới mức đủ điểm tối đa', at: 'vừa đủ điểm tối đa', over: 'ngay trên mức đủ điểm tối đa' }[where]
  if (threshold.is === 'bottom') return { under: 'ngay dưới mức hết điểm', at: 'vừa hết điểm', over: 'ngay trên mức hết điểm' }[where]
  const { right } = threshold
  const kindOf = (id: string): Unit => { const kind = component.inputs.find(input => input.id === id)?.kind; return kind === 'percent' || kind === 'date' ? kind : undefined }
  const unit = unitIn(right, kindOf) ?? unitIn(threshold.left, kindOf)
  const nameOf = (id: string) => component.inputs.find(input => input.id === id)?.name ?? same(id)
  const border = right.is === 'number' ? stated(right.value, unit, t) : t.say(describe(right, nameOf))
  return unit === 'date' ? `${{ under: 'một ngày trước', at: 'đúng ngày', over: 'một ngày sau' }[where]} ${border}` : `${{ under: 'ngay dưới', at: 'đúng', over: 'ngay trên' }[where]} ${border}`
}
