import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import { resolve } from '../../src/criteria/resolve.ts'
import type { SetData } from '../../src/criteria/written.ts'

/** A small set that asks in every way: shared figures, a single answer, answers below a component, survey, appraisal, a bonus. */
const data = {
  id: 'xa-thu', title: 'Bộ tiêu chí thử', year: 2025, period: { from: '2025-01-01', to: '2025-12-31' }, sample: true, applies: ['xã', 'phường'],
  figures: {
    received: { name: 'Số hồ sơ tiếp nhận', unit: 'hồ sơ', kind: 'count' },
    resolved: { name: 'Số hồ sơ đã giải quyết', unit: 'hồ sơ', kind: 'count' },
    pending: { name: 'Số hồ sơ đang giải quyết', unit: 'hồ sơ', kind: 'count' },
    on_time: { name: 'Số hồ sơ đúng hạn', unit: 'hồ sơ', kind: 'count' },
    online_rate: { name: 'Tỷ lệ hồ sơ trực tuyến', unit: '%', kind: 'percent' },
  },
  checks: [
    { equal: ['received', { sum: ['resolved', 'pending'] }] },
    { atMost: ['on_time', 'resolved'] },
    { percent: { stated: 'online_rate', part: 'pending', whole: 'received', within: 0.01 } },
  ],
  fields: [
    {
      code: '1', name: 'Chỉ đạo, điều hành', criteria: [{
        code: '1.1', name: 'Kế hoạch', components: [
          { code: '1.1.1', name: 'Ban hành kế hoạch', max: 1, rule: { method: 'yes-no' }, proof: { required: true, text: 'Kế hoạch (số, ngày)' } },
          { code: '1.1.2', name: 'Thời điểm ban hành', max: 1, rule: { method: 'deadline', due: '2025-01-31' } },
          { code: '1.1.3', name: 'Mức độ', max: 2, rule: { method: 'choice', levels: [{ id: 'a', name: 'Đầy đủ', points: 2 }, { id: 'b', name: 'Một phần', points: 1 }] } },
          { code: '1.1.10', name: 'Quy chế', max: 1, rule: { method: 'yes-no' } },
        ],
      }],
    },
    {
      code: '2', name: 'Thủ tục hành chính', criteria: [
        { code: '2.1', name: 'Đúng hạn', max: 5, rule: { method: 'ratio', part: 'on_time', whole: 'resolved' } },
        { code: '2.2', name: 'Văn bản', max: 3, rule: { method: 'ratio', part: { name: 'Văn bản ký số' }, whole: { name: 'Văn bản đi' } } },
        { code: '2.3', name: 'Hài lòng', max: 3, source: 'survey', rule: { method: 'survey', of: { name: 'Mức độ hài lòng', kind: 'percent' } } },
        { code: '2.4', name: 'Thẩm định', max: 4, source: 'appraisal', rule: { method: 'given' } },
      ],
    },
  ],
  bonus: { max: 2, components: [{ code: '3.1', name: 'Sáng kiến', max: 2, rule: { method: 'count', of: { name: 'Số sáng kiến' }, each: 1 } }] },
} as unknown as SetData

export const smallSet: CriteriaSet = resolve(data, 'abc').set
