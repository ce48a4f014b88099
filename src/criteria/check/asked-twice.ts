import type { Finding, Path } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import { folded, text } from '../../text.ts'
import type { Checked } from './checked.ts'

interface Question { readonly input: Input; readonly path: Path; readonly at: string }

/** That nothing is asked twice: two figures of one name, shared or in place, and two components of one name side by side. */
export function* askedTwice({ set }: Checked): Iterable<Finding> {
  const seen = new Map<string, Question>()
  for (const question of questions(set)) {
    const key = `${stem(question.input.name.vi)}\0${question.input.kind}\0${question.input.unit?.vi.toLowerCase() ?? ''}`
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, question)
    else yield figureTwice(question, earlier)
  }
  const names = new Map<string, string>()
  for (const { list, criterion, code, name, path } of set.components) {
    const key = `${list}\0${list === 'base' ? criterion : ''}\0${folded(name.vi)}`
    const other = names.get(key)
    if (other !== undefined && other !== code) yield nameTwice(name.vi, other, [...path, 'name'])
    names.set(key, code)
  }
}

function* questions({ figures, components }: Checked['set']): Iterable<Question> {
  for (const { id, input } of figures) yield { input, path: ['figures', id], at: `figures.${id}` }
  for (const { inputs, path, code } of components) {
    for (const input of inputs) if (!input.shared && ['count', 'number', 'percent', 'money'].includes(input.kind) && input.ifBlank === undefined) yield { input, path: [...path, 'rule'], at: code }
  }
}

/** “Tổng số hồ sơ tiếp nhận” and “Số hồ sơ tiếp nhận” ask for one thing. */
const stem = (name: string): string => folded(name).replace(/^(tổng số lượng|tổng số|số lượng|số|tỷ lệ|tỉ lệ) /, '')

const figureTwice = ({ input, path }: Question, earlier: Question): Finding => ({
  code: 'criteria/figure-twice', severity: 'warning', path, read: input.name.vi,
  message: text(() => `Số liệu “${input.name.vi}” trùng với “${earlier.input.name.vi}” (${earlier.at}): đơn vị bị hỏi hai lần và có thể trả lời khác nhau.`,
    () => `The figure “${input.name.vi}” is the same as “${earlier.input.name.vi}” (${earlier.at}): units are asked twice and may answer differently.`),
  fix: text(() => 'Khai báo một lần ở `figures` và dùng mã đó ở mọi chỗ; nếu là hai số khác nhau thì đặt tên cho rõ.', () => 'Declare it once under `figures` and use its id; if two things are meant, name them apart.'),
})

const nameTwice = (name: string, other: string, path: Path): Finding => ({
  code: 'criteria/name-twice', severity: 'warning', path, read: name,
  message: text(() => `“${name}” trùng tên với mục ${other} ngay trong cùng tiêu chí: có thể chép thừa.`, () => `“${name}” has the name of item ${other} of the same criterion: it may be a copy too many.`),
  fix: text(() => 'Bỏ một mục, hoặc đặt tên cho rõ.', () => 'Remove one, or name them apart.'),
})
