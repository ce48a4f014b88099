import type { Slots } from '../../document.ts'
import type { Finding, Severity } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { text, tongues, type Lang, type Tongue } from '../../text.ts'
import type { RoundResult } from '../json.ts'
import { resultTitle } from '../title.ts'
import { groupPlaceholders, sample } from './group.ts'
import { list, said, slotsOf, type Described, type Placeholder } from './placeholder.ts'
import { viewsOf, type GroupView } from './view.ts'

interface Round {
  readonly groups: readonly GroupView[]
  readonly findings: readonly Finding[]
}

const units = ({ groups }: Round): number => groups.reduce((all, { group }) => all + group.units.length, 0)
const withStatus = ({ groups }: Round, of: (view: GroupView) => number, t: Tongue): string => t.number(exact(groups.reduce((all, view) => all + of(view), 0)))
const found = ({ findings }: Round, severity: Severity, t: Tongue): string => t.number(exact(findings.filter(finding => finding.severity === severity).length))

const roundPlaceholders: readonly Placeholder<Round>[] = [
  said('tên kết quả', text(() => 'Tên đợt chấm; đợt chấm không ghi tên thì tên bộ tiêu chí; thêm năm khi tên chưa nói', () => 'Name of the round, else title of the set; with the year where it does not say it'), ({ groups }, t) => t.say(resultTitle(groups.map(({ group }) => group)))),
  said('năm', text(() => 'Năm đánh giá; nhiều nhóm khác năm thì kể đủ', () => 'The year; all of them where groups differ'), ({ groups }, t) => t.list([...new Set(groups.map(({ group }) => String(group.set.year)))])),
  said('lời báo ví dụ', text(() => 'Lời báo “ví dụ minh họa” khi có nhóm dùng bộ tiêu chí không do cơ quan nào ban hành; trống khi không', () => 'That a set is a sample, where one is; else blank'), ({ groups }, t) => (groups.some(({ group }) => group.set.sample) ? t.say(sample) : '')),
  said('số nhóm', text(() => 'Số nhóm đơn vị', () => 'Groups'), ({ groups }, t) => t.number(exact(groups.length))),
  said('tên các nhóm', text(() => 'Tên các nhóm đơn vị', () => 'Names of the groups'), ({ groups }, t) => t.list(groups.map(({ group }) => t.say(group.name)))),
  said('tổng số đơn vị', text(() => 'Số đơn vị của mọi nhóm', () => 'Units of all groups'), (round, t) => t.number(exact(units(round)))),
  said('tổng số đơn vị xếp hạng', text(() => 'Số đơn vị được xếp hạng của mọi nhóm', () => 'Ranked units of all groups'), (round, t) => withStatus(round, ({ summary }) => summary.ranked.length, t)),
  said('tổng số đơn vị chưa đủ căn cứ', text(() => 'Số đơn vị chưa đủ căn cứ của mọi nhóm', () => 'Incomplete units of all groups'), (round, t) => withStatus(round, ({ summary }) => summary.incomplete.length, t)),
  said('tổng số đơn vị chưa nộp', text(() => 'Số đơn vị chưa nộp của mọi nhóm', () => 'Units of all groups that handed in nothing'), (round, t) => withStatus(round, ({ summary }) => summary.notSubmitted.length, t)),
  said('số lỗi', text(() => 'Số lỗi trong số liệu (mức “lỗi”)', () => 'Findings that are errors'), (round, t) => found(round, 'error', t)),
  said('số cảnh báo', text(() => 'Số nội dung cần xem (mức “cảnh báo”)', () => 'Findings that are warnings'), (round, t) => found(round, 'warning', t)),
  list('các nhóm', text(() => 'Từng nhóm đơn vị, mỗi nhóm một bảng xếp hạng', () => 'Each group, a ranking each'), ({ groups }) => groups, groupPlaceholders),
]

/** Every placeholder that a template of the report may use. */
export const placeholders: readonly Described[] = roundPlaceholders

/** What the placeholders stand for in a round: the report as plain data, in one tongue. */
export const paperOf = (result: Pick<RoundResult, 'groups' | 'findings'>, lang: Lang): Slots =>
  slotsOf(roundPlaceholders, { groups: viewsOf(result.groups), findings: [...new Set([...result.findings, ...result.groups.flatMap(group => group.findings)])] }, tongues[lang])
