import type { Finding } from '../../finding.ts'
import type { Coming, Flowing, Written } from '../../io/write-files.ts'
import { text, type Text } from '../../text.ts'
import type { OpenedResult } from '../open-result.ts'
import type { World } from '../world.ts'

/** What is to be written: a round that was opened, and what the command line says beside it. */
export interface Order {
  readonly result: OpenedResult
  readonly world: World
  /** A Word template of the office's own, as the person named it. */
  readonly template?: string
  /** Takes what is remarked while a kind is written, beside what is said at once. */
  remark?(findings: readonly Finding[]): void
}

/** One kind of report: what help says of it, and its files. What it needs is loaded when it is asked for. */
export interface Renderer {
  readonly says: Text
  render(order: Order): Promise<readonly (Written | Coming | Flowing)[]>
}

/** Every kind that `cchc report --to` knows, by its name there: a new one is a file beside this one and a line here; help names it. */
export const renderers: Readonly<Record<string, Renderer>> = {
  xlsx: { says: text(() => 'bảng kết quả', () => 'the result workbook'), render: async order => (await import('./xlsx.ts')).asXlsx(order) },
  docx: { says: text(() => 'báo cáo Word', () => 'the report as a Word document'), render: async order => (await import('./docx.ts')).asDocx(order) },
  html: { says: text(() => 'trang web một tệp', () => 'the page of one file'), render: async order => (await import('./html.ts')).asHtml(order) },
  slips: { says: text(() => 'phiếu điểm từng đơn vị', () => 'a slip for each unit'), render: async order => (await import('./slips.ts')).asSlips(order) },
  csv: { says: text(() => 'bảng CSV: don-vi.csv, thanh-phan.csv', () => 'CSV tables: don-vi.csv, thanh-phan.csv'), render: async order => (await import('./csv.ts')).asCsv(order) },
  json: { says: text(() => 'tệp kết quả', () => 'the result file'), render: async order => (await import('./json.ts')).asJson(order) },
  template: { says: text(() => 'mẫu báo cáo Word để sửa', () => 'the Word template, to be edited'), render: async order => (await import('./docx.ts')).asTemplate(order) },
}
