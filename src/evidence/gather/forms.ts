import type { CriteriaSet } from '../../criteria/criteria.ts'
import { placeText, type Finding, type Place } from '../../finding.ts'
import type { Workbook } from '../../sheet.ts'
import { inOrder, joined, text } from '../../text.ts'
import type { Answer, Layer, Unit } from '../answer.ts'
import { readForms as formsIn, type ReadForm } from '../form.ts'
import type { ReadFile } from '../gather.ts'
import { concealedAnswers } from '../concealed.ts'
import { kindIn } from '../name-parts.ts'
import { findUnit } from '../unit-names.ts'
import type { Title } from '../form/identity.ts'
import { ownerByFile, ownerOf, type Owner } from './owner.ts'
import { twoForms } from './titles.ts'

/** What the forms of one source say: a layer for each unit of which something came. */
export interface FormsRead {
  readonly layers: ReadonlyMap<string, Layer>
  /** Units that no roster knew, when none was given. */
  readonly made: readonly Unit[]
  readonly findings: readonly Finding[]
}

/** What is kept of a form once its workbook was understood. */
export type UnderstoodForm = Pick<ReadForm, 'unit' | 'titles' | 'layer' | 'findings' | 'sheet'>

/** A file without its workbook, its forms understood: so that no more than one workbook of many need be held. */
export function understood(file: ReadFile, set: CriteriaSet, roster: readonly Unit[] | undefined): ReadFile {
  const { workbook, ...rest } = file
  return workbook === undefined ? file : { ...rest, forms: formsOf(workbook, set, roster) }
}

function formsOf(workbook: Workbook, set: CriteriaSet, roster: readonly Unit[] | undefined): readonly UnderstoodForm[] {
  const isUnit = (name: string): boolean => (roster === undefined ? kindIn(name) !== undefined : findUnit(roster, name).is === 'one')
  return formsIn(workbook, set, isUnit).map(({ chosen: _chosen, places: _places, ...read }) => ({ ...read, findings: [...untouched(workbook.file, read), ...read.findings, ...concealedAnswers(workbook, read.layer?.answers.values() ?? [], 'form')] }))
}

/** A form in which nothing was written counts as handed in: a template that was left in the folder would get its unit a rank. */
function untouched(file: string, { layer, sheet }: UnderstoodForm): readonly Finding[] {
  const isBlank = layer !== undefined && layer.claimed === undefined && layer.proofs.size === 0 && [...layer.answers.values()].every(({ state }) => state === 'blank')
  return isBlank ? [{
    code: 'form/untouched', severity: 'warning', at: { file, ...(sheet === undefined ? {} : { sheet }) },
    message: text(() => 'Phiếu còn trống hoàn toàn: không có câu trả lời, không có tài liệu kiểm chứng nào. Phiếu vẫn được coi là đã nộp, nên mọi thành phần tự chấm được 0 điểm.', () => 'Nothing is written on the form: no answer and no proof. It counts as handed in all the same, so every component that the unit scores itself earns 0.'),
    fix: text(() => 'Nếu đơn vị chưa nộp phiếu, chuyển tệp này ra khỏi thư mục phiếu rồi chấm lại.', () => 'If the unit has not handed in, take this file out of the folder of forms and score again.'),
  }] : []
}

interface Sent { readonly at: Place; readonly unit: Unit; readonly titles: readonly Title[]; readonly layer?: Layer }

/** Reads every form and gives it to its unit. Of a unit that sent two, or none that can be used, every answer is unreadable: nothing is chosen and nothing becomes a zero. */
export function readForms(files: readonly ReadFile[], set: CriteriaSet, roster: readonly Unit[] | undefined): FormsRead {
  const findings: Finding[] = []
  const sent: Sent[] = []
  for (const each of files) {
    const forms = understood(each, set, roster).forms ?? [undefined]
    for (const [index, read] of forms.entries()) {
      const owner = ownerIn(read, each.file, roster)
      const known = owner.unit === undefined ? {} : { unit: owner.unit.id }
      const said = saidOfKind(index === 0 ? each.findings : [], read?.findings ?? [])
      findings.push(...[...said.ofFile, ...owner.findings, ...said.ofForm].map(finding => ({ ...known, ...finding })))
      if (owner.unit !== undefined && counts(read, roster)) sent.push({ at: placeOf(each.file, read), unit: owner.unit, titles: read?.titles ?? [], ...(read?.layer === undefined ? {} : { layer: read.layer }) })
    }
  }
  const byUnit = new Map<string, Sent[]>()
  for (const each of sent) byUnit.set(each.unit.id, [...(byUnit.get(each.unit.id) ?? []), each])
  const units = [...new Map(sent.map(({ unit }) => [unit.id, unit])).values()]
  const layers = units.map(unit => layerOf(unit, byUnit.get(unit.id) ?? [], set))
  return {
    layers: new Map(layers.map(({ unit, layer }) => [unit.id, layer])), made: roster === undefined ? units : [],
    findings: [...findings, ...layers.flatMap(each => each.findings)],
  }
}

/** What the file is says why it is no form, and what to do: one finding, where both were found. */
function saidOfKind(ofFile: readonly Finding[], ofForm: readonly Finding[]): { readonly ofFile: readonly Finding[]; readonly ofForm: readonly Finding[] } {
  const page = ofFile.find(({ code }) => code === 'file/web-page')
  const isForm = ofForm.every(({ code }) => code !== 'form/not-a-form')
  if (page === undefined || isForm) return { ofFile, ofForm }
  const joint = ofForm.map((each): Finding => (each.code === 'form/not-a-form' ? { ...each, message: joined([page.message, each.message], ' '), ...(page.fix === undefined ? {} : { fix: page.fix }) } : each))
  return { ofFile: ofFile.filter(each => each !== page), ofForm: joint }
}

const placeOf = (file: string, read: UnderstoodForm | undefined): Place => ({ file, ...(read?.sheet === undefined ? {} : { sheet: read.sheet }) })

/** A sheet among others of one file is known by what it says alone; of what is no form nobody asks whose it is. */
function ownerIn(read: UnderstoodForm | undefined, file: string, roster: readonly Unit[] | undefined): Owner {
  if (read === undefined) return { ...ownedBy(ownerByFile(file, roster ?? [])), findings: [] }
  const owner = ownerOf(read.unit ?? {}, placeOf(file, read), roster, read.titles)
  return read.findings.some(({ code }) => code === 'form/not-a-form') ? { ...owner, findings: owner.findings.filter(({ code }) => code !== 'form/no-unit') } : owner
}

const ownedBy = (unit: Unit | undefined): { readonly unit?: Unit } => (unit === undefined ? {} : { unit })

/** Without a roster a file that is no form of this set makes no unit. */
const counts = (read: UnderstoodForm | undefined, roster: readonly Unit[] | undefined): boolean => roster !== undefined || read?.layer !== undefined

function layerOf(unit: Unit, sent: readonly Sent[], set: CriteriaSet): { readonly unit: Unit; readonly layer: Layer; readonly findings: readonly Finding[] } {
  const usable = sent.flatMap(each => (each.layer === undefined ? [] : [each.layer]))
  const [only, another] = usable
  if (only !== undefined && another === undefined) return { unit, layer: only, findings: [] }
  const rivals = (usable.length > 1 ? sent.filter(each => each.layer !== undefined) : sent).toSorted((a, b) => inOrder(placeText(a.at), placeText(b.at)))
  const places = rivals.map(each => each.at)
  return { unit, layer: unreadableLayer(places[0]?.file ?? '', set), findings: usable.length > 1 ? [twoForms(unit, places, rivals.flatMap(each => each.titles))] : [] }
}

/** Something came, and nothing of it can be trusted: every figure that the unit gives is unreadable, until another source gives it. */
function unreadableLayer(file: string, set: CriteriaSet): Layer {
  const own = set.components.filter(component => component.source === 'self').flatMap(component => component.inputs)
  const answers = [...set.figures.map(figure => figure.input), ...own].map((input): readonly [string, Answer] => [input.id, { id: input.id, state: 'unreadable', from: { file }, read: '' }])
  return { kind: 'form', name: file, answers: new Map(answers), proofs: new Map() }
}
