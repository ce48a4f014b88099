import type { Component } from '../../criteria/criteria.ts'
import { placeText, type Finding, type Place } from '../../finding.ts'
import { text } from '../../text.ts'

interface Said { readonly from: Place; readonly read: string }

/** A form that gives points and asks for no figures. */
export const pointsOnly = (file: string, sheet: string, claims: number): Finding => ({
  code: 'form/no-figures', severity: 'error', at: { file, sheet },
  message: text(
    () => `Phiếu không có cột số liệu kê khai, chỉ có điểm tự chấm (${claims} mục). Điểm tự chấm được ghi lại để đối chiếu; điểm tính từ số liệu thì chưa có.`,
    () => `The form has no column of declared figures, only self-scores (${claims}). They are kept beside the result; points that follow from figures cannot be given.`,
  ),
  fix: text(
    () => 'Thêm cột “Số liệu kê khai” (hoặc dùng phiếu do `cchc form` tạo ra), hoặc đưa số liệu vào đợt chấm bằng một bảng.',
    () => 'Add a column “Số liệu kê khai” (or use the form that `cchc form` makes), or give the figures in a table of the round.',
  ),
})

export const claimOutside = (component: Component, { from, read }: Said): Finding => ({
  code: 'form/claim-outside', severity: 'warning', at: from, read, component: component.code,
  message: text(
    t => `${component.code}: điểm tự chấm “${read}” nằm ngoài khoảng từ 0 đến điểm tối đa ${t.number(component.max)}; không ghi nhận.`,
    t => `${component.code}: the self-score “${read}” lies outside 0 to the maximum ${t.number(component.max)}; it is not kept.`,
  ),
})

export const pointsDiffer = (component: Component, one: Said, other: Said): Finding => ({
  code: 'form/claim-twice', severity: 'warning', at: one.from, also: other.from, read: one.read, component: component.code,
  message: text(
    () => `${component.code}: phiếu ghi điểm tự chấm “${one.read}” (${placeText(one.from)}) và “${other.read}” (${placeText(other.from)}); không ghi nhận điểm nào.`,
    () => `${component.code}: the form gives the self-scores “${one.read}” (${placeText(one.from)}) and “${other.read}” (${placeText(other.from)}); neither is kept.`,
  ),
})

export const pointsTyped = (component: Component, read: string, at: Place): Finding => ({
  code: 'form/points-typed', severity: 'warning', at, read, component: component.code,
  message: text(
    () => `${component.code}: điểm “${read}” được gõ đè lên công thức và không được dùng; điểm tính từ số liệu kê khai.`,
    () => `${component.code}: the points “${read}” were typed over the formula and are not used; points follow from the declared figures.`,
  ),
})

/** A sum typed over its formula. */
export const sumTyped = (name: string, read: string, at: Place): Finding => ({
  code: 'form/points-typed', severity: 'warning', at, read,
  message: text(
    () => `Dòng “${name}”: điểm “${read}” được gõ đè lên công thức và không được dùng; điểm tính từ số liệu kê khai.`,
    () => `The row “${name}”: the points “${read}” were typed over the formula and are not used; points follow from the declared figures.`,
  ),
})
