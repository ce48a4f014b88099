import { text, type Text } from '../../text.ts'
import type { Weight } from './weight.ts'

/** What a kind of change weighs, and its name in a sentence: "điểm tối đa", "mới", "hạn". */
export interface KindOfChange {
  readonly weight: Weight
  readonly says: Text
}

const kind = (weight: Weight, vi: string, en: string): KindOfChange => ({ weight, says: text(() => vi, () => en) })

/**
 * The one table that grades changes. `nang`: can change the points, the rank or the grade of the same evidence; `vua`: asks for
 * something new or changes who gives it; `nhe`: words and numbering.
 */
export const kinds = {
  'node/added': kind('vua', 'mới', 'new'),
  'node/split': kind('vua', 'mới, tách ra', 'new, split off'),
  'node/merged': kind('nang', 'gộp vào mục khác', 'merged into another'),
  'node/removed': kind('nang', 'bỏ', 'removed'),
  'node/shape': kind('nang', 'đổi giữa mục chấm điểm và nhóm mục', 'changed between a scored item and a group of items'),
  'node/moved-stakes': kind('nang', 'chuyển chỗ', 'moved'),
  'node/moved-field': kind('vua', 'chuyển sang lĩnh vực khác', 'moved to another field'),
  'node/moved': kind('nhe', 'chuyển chỗ', 'moved'),
  'node/renumbered': kind('nhe', 'đánh số lại', 'renumbered'),
  'node/name': kind('nhe', 'tên', 'name'),
  'node/order': kind('nhe', 'thứ tự các mục con', 'order of the items'),
  'group/added': kind('nhe', 'nhóm mới', 'new group'),
  'group/removed': kind('nhe', 'bỏ nhóm', 'group removed'),
  'component/max': kind('nang', 'điểm tối đa', 'maximum'),
  'component/not-arisen': kind('nang', 'khi không phát sinh', 'when it did not arise'),
  'component/not-applicable': kind('nang', 'khi không áp dụng', 'when it does not apply'),
  'component/caps-grade': kind('nang', 'khống chế xếp loại', 'grade cap'),
  'component/lowers-grade': kind('nang', 'số mức xếp loại bị hạ', 'grades lowered by'),
  'component/source': kind('vua', 'nguồn điểm', 'who gives the points'),
  'component/effort': kind('nhe', 'công sức', 'effort'),
  'component/basis': kind('nhe', 'căn cứ', 'basis'),
  'proof/added': kind('vua', 'thêm tài liệu kiểm chứng', 'proof now asked for'),
  'proof/removed': kind('vua', 'bỏ tài liệu kiểm chứng', 'proof no longer asked for'),
  'proof/required': kind('vua', 'yêu cầu tài liệu kiểm chứng', 'whether proof is required'),
  'proof/text': kind('vua', 'tài liệu kiểm chứng', 'proof'),
  'rule/method': kind('nang', 'cách tính điểm', 'scoring method'),
  'rule/value': kind('nang', 'cách tính điểm', 'scoring rule'),
  'rule/figure': kind('nang', 'số liệu dùng để tính', 'figure behind the points'),
  'rule/figure-kind': kind('nang', 'loại số liệu', 'kind of figure'),
  'rule/threshold-added': kind('nang', 'thêm mức', 'threshold added'),
  'rule/threshold-removed': kind('nang', 'bỏ mức', 'threshold removed'),
  'rule/entry-removed': kind('nang', 'bỏ', 'removed'),
  'rule/entry-added': kind('vua', 'thêm', 'added'),
  'rule/renamed': kind('vua', 'gọi tên khác', 'named otherwise'),
  'rule/unit': kind('vua', 'đơn vị tính', 'unit'),
  'rule/figure-shared': kind('nhe', 'cách hỏi số liệu', 'where the figure is asked'),
  'rule/date-year': kind('nhe', 'hạn theo năm mới', 'date of the new year'),
  'rule/words': kind('nhe', 'câu chữ', 'wording'),
  'rule/entry-id': kind('nhe', 'mã', 'id'),
  'rule/order': kind('nhe', 'thứ tự', 'order'),
  'figure/kind': kind('nang', 'loại số liệu', 'kind of figure'),
  'figure/added': kind('vua', 'số liệu mới', 'new figure'),
  'figure/renamed': kind('vua', 'gọi tên khác', 'named otherwise'),
  'figure/unit': kind('vua', 'đơn vị tính', 'unit'),
  'figure/removed': kind('nhe', 'bỏ số liệu', 'figure removed'),
  'figure/id': kind('nhe', 'mã số liệu', 'id of the figure'),
  'figure/name': kind('nhe', 'tên số liệu', 'name of the figure'),
  'measure/changed': kind('nang', 'cách đếm từ sổ hồ sơ', 'how it is counted from a register'),
  'measure/added': kind('vua', 'thêm cách đếm từ sổ hồ sơ', 'now counted from a register'),
  'measure/removed': kind('vua', 'bỏ cách đếm từ sổ hồ sơ', 'no longer counted from a register'),
  'check/added': kind('vua', 'thêm đối chiếu', 'cross-check added'),
  'check/changed': kind('vua', 'sửa đối chiếu', 'cross-check changed'),
  'check/removed': kind('nhe', 'bỏ đối chiếu', 'cross-check removed'),
  'check/message': kind('nhe', 'lời nhắc của đối chiếu', 'message of a cross-check'),
  'grade/added': kind('nang', 'thêm mức xếp loại', 'grade added'),
  'grade/removed': kind('nang', 'bỏ mức xếp loại', 'grade removed'),
  'grade/from': kind('nang', 'ngưỡng xếp loại', 'grade threshold'),
  'grade/quota': kind('nang', 'tỷ lệ khống chế', 'quota'),
  'grade/name': kind('nhe', 'tên mức xếp loại', 'name of the grade'),
  'grade/id': kind('nhe', 'mã mức xếp loại', 'id of the grade'),
  'set/scale': kind('nang', 'thang điểm', 'scale'),
  'set/rounding': kind('nang', 'làm tròn', 'rounding'),
  'set/ranking': kind('nang', 'xếp hạng theo', 'ranked by'),
  'set/ties': kind('nang', 'đồng hạng', 'ties'),
  'set/tie-break': kind('nang', 'thứ tự xét khi bằng nhau', 'tie-breaks'),
  'set/not-arisen': kind('nang', 'khi không phát sinh (chung)', 'when it did not arise (default)'),
  'set/not-applicable': kind('nang', 'khi không áp dụng (chung)', 'when it does not apply (default)'),
  'set/without-proof': kind('nang', 'khi thiếu tài liệu kiểm chứng', 'without proof'),
  'set/when-not-appraised': kind('nang', 'khi chưa thẩm định', 'when not appraised'),
  'set/survey-not-held': kind('nang', 'khi không tổ chức khảo sát', 'when no survey is held'),
  'set/bonus-cap': kind('nang', 'trần điểm thưởng', 'bonus cap'),
  'set/penalty-cap': kind('nang', 'trần điểm trừ', 'penalty cap'),
  'set/ceiling': kind('nang', 'trần tổng điểm', 'ceiling of the total'),
  'set/survey-share': kind('vua', 'phần điểm khảo sát', 'share of the survey'),
  'set/period': kind('vua', 'kỳ đánh giá', 'period'),
  'set/applies': kind('vua', 'đối tượng áp dụng', 'kinds of unit'),
  'set/id': kind('nhe', 'mã bộ tiêu chí', 'id of the set'),
  'set/title': kind('nhe', 'tên bộ tiêu chí', 'title of the set'),
  'set/year': kind('nhe', 'năm', 'year'),
  'set/authority': kind('nhe', 'văn bản ban hành', 'issuing decision'),
} as const satisfies Readonly<Record<string, KindOfChange>>

/** A kind of change, by its stable id. */
export type Kind = keyof typeof kinds
