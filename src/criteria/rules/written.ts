import type { RulePage } from './page.ts'

const component = (written: string): string => `- code: '1.1.1'\n  name: Ban hành kế hoạch\n  max: 10\n  proof: { required: ${written}, text: Kế hoạch }\n  rule: { method: yes-no }`
const level = (id: string): string => `method: choice\nlevels:\n  - { id: co, name: Có thực hiện, points: 10 }\n  - { id: ${id}, name: Chưa thực hiện, points: 0 }`

/** Scalars that YAML 1.1 programs (and many editors) read as something else. */
export const writtenPages: readonly RulePage[] = [
  {
    code: 'written/old-boolean', severity: 'error', in: 'components',
    title: { vi: 'Có/không thay cho true/false', en: 'Yes or no instead of true or false' },
    why: { vi: 'YAML hiện hành chỉ hiểu true và false; yes, no, có, không là văn bản.', en: 'Current YAML knows true and false; yes and no are texts.' },
    mend: { vi: 'Viết true hoặc false.', en: 'Write true or false.' },
    bad: component('yes'), good: component('true'),
  },
  {
    code: 'written/bare-word', severity: 'warning', in: 'rule',
    title: { vi: 'yes, no, on, off không có dấu nháy', en: 'yes, no, on, off without quotes' },
    why: { vi: 'Chương trình dùng YAML 1.1 (nhiều trình soạn thảo, công cụ CI) đọc `no` thành “sai”: mã mức biến thành giá trị khác.', en: 'YAML 1.1 programs (many editors and CI tools) read `no` as false: the id of a level becomes another value.' },
    mend: { vi: 'Để trong dấu nháy, hoặc dùng từ khác.', en: 'Put it in quotes, or use another word.' },
    bad: level('no'), good: level('\'no\''),
  },
  {
    code: 'written/leading-zero', severity: 'warning', in: 'set',
    title: { vi: 'Số bắt đầu bằng 0', en: 'A number that begins with 0' },
    why: { vi: '012 ở đây là 12, nhưng theo YAML 1.1 là 10 (hệ tám).', en: '012 is 12 here, but 10 to YAML 1.1 (octal).' },
    mend: { vi: 'Nếu là số, bỏ số 0; nếu là mã, để trong dấu nháy.', en: 'For a number drop the 0; for a code, put it in quotes.' },
    bad: 'scale: 0100', good: 'scale: 100',
  },
  {
    code: 'written/grouped-number', severity: 'warning', in: 'set',
    title: { vi: 'Dấu gạch dưới trong số', en: 'Underscores in a number' },
    why: { vi: '1_000 là một nghìn theo YAML 1.1, ở đây là văn bản.', en: '1_000 is a thousand to YAML 1.1; here it is a text.' },
    mend: { vi: 'Viết liền: 1000.', en: 'Write 1000.' },
    bad: 'scale: 1_00', good: 'scale: 100',
  },
  {
    code: 'written/sexagesimal', severity: 'warning', in: 'set',
    title: { vi: 'Số dạng 7:30 không có dấu nháy', en: '7:30 without quotes' },
    why: { vi: 'YAML 1.1 đọc 7:30 thành 450 (hệ sáu mươi).', en: 'YAML 1.1 reads 7:30 as 450 (base sixty).' },
    mend: { vi: 'Để trong dấu nháy.', en: 'Put it in quotes.' },
    bad: 'title: 7:30', good: 'title: \'7:30\'',
  },
  {
    code: 'written/number-form', severity: 'warning', in: 'set',
    title: { vi: 'Số viết kiểu máy', en: 'A number as machines write it' },
    why: { vi: '1e2, 0x64 đúng là 100, nhưng người đối chiếu với văn bản không nhận ra.', en: '1e2 and 0x64 are 100, but nobody who checks the document would know.' },
    mend: { vi: 'Viết số bình thường.', en: 'Write the plain number.' },
    bad: 'scale: 1e2', good: 'scale: 100',
  },
]
