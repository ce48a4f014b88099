import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Component, CriteriaSet, ExtraList, Node } from '../../src/criteria/criteria.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import type { Expr } from '../../src/formula/expr.ts'
import { readYaml } from '../../src/io/yaml.ts'

/** A set out of YAML; throws with its findings when it cannot be loaded. */
export function setOf(yaml: string, file = 'thu.yaml'): CriteriaSet {
  const { set, findings } = loadCriteria(readYaml(Buffer.from(yaml), file))
  if (set === undefined) throw new Error(findings.map(each => `${each.code} ${each.at?.line ?? 0}: ${each.message.vi}`).join('\n'))
  return set
}

/** A set that ships. */
export const shipped = (name: string): CriteriaSet =>
  setOf(readFileSync(join(import.meta.dirname, '../../criteria', name), 'utf8'), name)

/** The text of a small set of 2025 for communes; what follows its scale is `rest`. */
export const smallYaml = (scale: number, rest: string): string => `
id: thu
title: Bộ thử
year: 2025
period: { from: 2025-01-01, to: 2025-12-31 }
sample: true
applies: [xã]
scale: ${scale}
${rest}
`

/** That set. */
export const small = (scale: number, rest: string): CriteriaSet => setOf(smallYaml(scale, rest))

/** Every method, policy and consequence in one small set; `further` overrules its policies, one a line. */
export const everyMethod = (policies: string): CriteriaSet => small(28.5, `${policies}
grades:
  - { id: xuat-sac, name: Xuất sắc, from: 90, atMost: 25% }
  - { id: tot, name: Tốt, from: 80 }
  - { id: kha, name: Khá, from: 65 }
  - { id: trung-binh, name: Trung bình, from: 50 }
  - { id: yeu, name: Yếu, from: 0 }
figures:
  received: { name: Số hồ sơ tiếp nhận, unit: hồ sơ, kind: count }
  on_time: { name: Số hồ sơ đúng hạn, unit: hồ sơ, kind: count }
  online_rate: { name: Tỷ lệ hồ sơ trực tuyến, unit: '%', kind: percent }
  last_report: { name: Ngày gửi báo cáo, kind: date }
  spent: { name: Kinh phí đã chi, unit: đồng, kind: money }
fields:
  - code: 'A'
    name: Lĩnh vực một
    criteria:
      - code: 'A.1'
        name: Tiêu chí có mức xóa điểm
        components:
          - { code: 'A.1.1', name: Có hay không, max: 0.5, rule: { method: yes-no } }
          - code: 'A.1.2'
            name: Mức đạt được
            max: 2
            proof: { required: true, text: 'Báo cáo kết quả (số, ngày)' }
            basis: Phụ lục II, mục A.1.2
            rule:
              method: choice
              levels:
                - { id: du, name: 'Đạt đầy đủ', points: 2 }
                - { id: phan, name: 'Đạt "một phần" * ?', points: 1.25 }
                - { id: vi-pham, name: Vi phạm, points: 0, zeroes: criterion, capsGrade: kha }
          - code: 'A.1.3'
            name: Các nội dung đã làm
            max: 1
            notArisen: exclude
            rule: { method: ticks, items: [{ id: a, name: Nội dung a, points: 0.5 }, { id: b, name: Nội dung b, points: 0.25 }, { id: c, name: Nội dung c, points: 0.5 }] }
      - code: 'A.2'
        name: Tiêu chí thời hạn
        components:
          - { code: 'A.2.1', name: Ban hành kế hoạch, max: 1, notArisen: zero, rule: { method: deadline, due: 2025-01-31, late: [{ days: 15, points: 0.5 }, { days: 30, points: 0.25 }] } }
          - { code: 'A.2.2', name: Do thẩm định, max: 1, source: appraisal, rule: { method: given, step: 0.25 } }
          - { code: 'A.2.3', name: Điểm tự cho, max: 2, rule: { method: given, step: 0.25 } }
  - code: 'B'
    name: Lĩnh vực hai
    criteria:
      - code: 'B.1'
        name: Tỷ lệ đúng hạn theo bậc
        max: 2
        notArisen: exclude
        rule:
          method: bands
          part: on_time
          whole: received
          bands: [{ from: 95, points: 2 }, { from: 90, points: 1.5 }, { over: 50, points: 0.5 }]
          unless: [{ id: khach-quan, name: Có lý do khách quan, points: 1 }]
      - { code: 'B.2', name: Trực tuyến theo bậc, max: 1, rule: { method: bands, of: online_rate, bands: [{ from: 80, points: 1 }, { from: 65.5, points: 0.5 }] } }
      - { code: 'B.3', name: Tỷ lệ giải quyết, max: 3, notArisen: zero, rule: { method: ratio, part: on_time, whole: received, full: 98, floor: 30 } }
      - { code: 'B.4', name: Theo chỉ tiêu, max: 2, rule: { method: ratio, part: { name: Số việc xong, unit: việc }, whole: { name: Số việc giao, unit: việc }, target: 85, step: 0.25 } }
      - { code: 'B.5', name: Số mô hình, max: 1, rule: { method: count, of: { name: Số mô hình, unit: mô hình }, each: 0.3 } }
      - { code: 'B.6', name: Trừ theo lần, max: 2, notApplicable: full, rule: { method: deduction, of: { name: Số lần chậm, unit: lần }, each: 0.5, plus: { part: on_time, whole: received, points: 1 } } }
      - { code: 'B.7', name: Hài lòng, max: 6, source: survey, rule: { method: survey, of: { name: Mức độ hài lòng, kind: percent } } }
      - { code: 'B.8', name: So với đơn vị tốt nhất, max: 2, rule: { method: relative, of: { name: Thu ngân sách, unit: triệu đồng, kind: money }, best: highest } }
      - { code: 'B.9', name: Công thức, max: 2, notArisen: exclude, rule: { method: formula, points: 'IF(a>b,2,ROUND(a/b*2,2))', figures: { a: { name: Số a, kind: number }, b: { name: Số b, kind: number } } } }
bonus:
  max: 1.5
  components:
    - { code: 'T.1', name: Sáng kiến, max: 1, rule: { method: count, of: { name: Số sáng kiến, unit: sáng kiến }, each: 0.5 } }
    - { code: 'T.2', name: Khen thưởng, max: 1, rule: { method: yes-no } }
penalty:
  max: 2
  components:
    - { code: 'P.1', name: Đơn thư, max: 2, capsGrade: tot, rule: { method: count, of: { name: Số đơn, unit: đơn }, each: 0.25 } }
    - { code: 'P.2', name: Kỷ luật, max: 1, lowersGrade: 1, rule: { method: yes-no } }
`)

/** A set with one component worth what another formula says, and asking for other inputs. */
export function withFormula(set: CriteriaSet, code: string, formula: Expr, inputs: Component['inputs']): CriteriaSet {
  const changed = (component: Component): Component => (component.code === code ? { ...component, formula, inputs } : component)
  const made = new Map(set.components.map(component => [component.code, changed(component)]))
  const node = (each: Node): Node => ({
    ...each, children: each.children.map(node), ...(each.component === undefined ? {} : { component: made.get(each.component.code) ?? each.component }),
  })
  const list = (extra: ExtraList): ExtraList => ({ ...extra, components: extra.components.map(each => made.get(each.code) ?? each) })
  return {
    ...set, components: [...made.values()], fields: set.fields.map(node),
    ...(set.bonus === undefined ? {} : { bonus: list(set.bonus) }), ...(set.penalty === undefined ? {} : { penalty: list(set.penalty) }),
  }
}
