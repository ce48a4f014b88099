import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const head = (id: string, year: number): string => `id: ${id}\ntitle: Bộ ${year}\nyear: ${year}\nperiod: { from: ${year}-01-01, to: ${year}-12-31 }\nsample: true\napplies: [xã]\nscale: 100\nrounding: { to: 0.01, mode: half-up, at: total }
ranking: { by: published, ties: competition }\nnotArisen: exclude\nnotApplicable: exclude\nwithoutProof: warn\nwhenNotAppraised: self\nsurvey: { whenNotHeld: rescale }
grades:\n  - { id: tot, name: Tốt, from: 80 }\n  - { id: kha, name: Khá, from: 0 }\nfields:\n`

const field = (code: string, name: string, parts: readonly string[]): string => `  - code: '${code}'\n    name: ${name}\n    max: 50\n    criteria:\n${parts.map(part => `      - { ${part}, source: appraisal, rule: { method: given } }\n`).join('')}`

const old = head('bo-cu', 2024) + field('1', 'Lĩnh vực một', ["code: '1.1', name: Kế hoạch, max: 20", "code: '1.2', name: Báo cáo, max: 20", "code: '1.3', name: Kiểm tra, max: 10"])
  + field('2', 'Lĩnh vực hai', ["code: '2.1', name: Thể chế, max: 40", "code: '2.2', name: Nội dung cũ, max: 10"])

/** 1.2 is 1.4 now, 1.3 went to the second field as 2.3, the maximum of 1.1 grew from 20 to 30, 2.1 fell to 30, 2.2 is gone, 2.4 is new. */
const now = head('bo-moi', 2025) + field('1', 'Lĩnh vực một', ["code: '1.1', name: Kế hoạch, max: 30", "code: '1.4', formerly: '1.2', name: Báo cáo, max: 20"])
  + field('2', 'Lĩnh vực hai', ["code: '2.1', name: Thể chế, max: 30", "code: '2.3', formerly: '1.3', name: Kiểm tra, max: 10", "code: '2.4', name: Chuyển đổi số, max: 10"])

const round = (name: string, more: string): string => `name: ${name}\ngroups:\n  - name: Các xã\n    criteria: tieu-chi.yaml\n    units: don-vi.csv\n    evidence:\n      - { as: table, from: diem.csv }\nout: ket-qua\n${more}`

/** Two years of a district of its own: A and B merged into AB, C renamed to X, D parted into D1 and D2, E new, F gone, G the same; S handed in last year only. */
export function twoYears(folder: string, merged: 'none' | 'mean'): void {
  const put = (year: string, set: string, units: string, points: string, more: string): void => {
    mkdirSync(join(folder, year), { recursive: true })
    for (const [name, text] of [['tieu-chi.yaml', set], ['don-vi.csv', units], ['diem.csv', points], ['cchc.yaml', round(`Năm ${year}`, more)]] as const) writeFileSync(join(folder, year, name), text)
  }
  put('2024', old, 'id,name,kind\na,Xã An,xã\nb,Xã Bình,xã\nc,Xã Chung,xã\nd,Xã Dung,xã\nf,Xã Phan,xã\ng,Xã Giang,xã\ns,Xã Sang,xã\n',
    'Đơn vị,1.1,1.2,1.3,2.1,2.2\nXã An,16,18,8,36,9\nXã Bình,12,16,6,32,8\nXã Chung,10,10,5,20,5\nXã Dung,20,20,10,40,10\nXã Phan,8,8,4,16,4\nXã Giang,15,12,7,28,10\nXã Sang,10,20,5,20,5\n', '')
  put('2025', now, 'id,name,kind,predecessors\nab,Xã An Bình,xã,Xã An; Xã Bình\nx,Xã Xuân,xã,Xã Chung\nd1,Xã Dung Đông,xã,Xã Dung\nd2,Xã Dung Tây,xã,Xã Dung\ne,Xã Em,xã,\ng,Xã Giang,xã,\ns,Xã Sang,xã,\n',
    'Đơn vị,1.1,1.4,2.1,2.3,2.4\nXã An Bình,24,19,27,8,10\nXã Xuân,15,14,18,6,2\nXã Dung Đông,30,20,30,10,10\nXã Dung Tây,20,10,10,5,5\nXã Em,21,14,21,7,7\nXã Giang,24,15,21,7,5\n', `previous: { result: ../2024/ket-qua/ket-qua.json, merged: ${merged} }\n`)
}
