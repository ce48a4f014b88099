import { placeholders } from '../../../src/report/paper/paper.ts'
import type { Described } from '../../../src/report/paper/placeholder.ts'
import type { Lang } from '../../../src/text.ts'

const written = ({ name, is }: Described): string => `\`{${is === 'list' ? '#' : ''}${name}}\`${is === 'list' ? ` … \`{/${name}}\`` : ''}`

const tableOf = (all: readonly Described[], lang: Lang): readonly string[] => [
  lang === 'vi' ? '| viết trong mẫu | là gì |' : '| in the template | what it is |', '|---|---|',
  ...all.map(each => `| ${written(each)} | ${each.means[lang]} |`),
]

/** The tables of the placeholders: those that stand anywhere, then those of each list, lists within lists under their own. */
function tables(all: readonly Described[], lang: Lang, within: readonly string[] = []): readonly string[] {
  const title = within.length === 0 ? (lang === 'vi' ? 'Ở bất cứ đâu' : 'Anywhere') : `${lang === 'vi' ? 'Bên trong' : 'Within'} ${within.map(name => `\`{#${name}}\``).join(' › ')}`
  return [`### ${title}`, '', ...tableOf(all, lang), '', ...all.filter(each => each.is === 'list').flatMap(each => tables(each.inside, lang, [...within, each.name]))]
}

const vi = `# Mẫu báo cáo Word

\`cchc report ket-qua.json --to docx\` ghi \`ket-qua.docx\` theo một mẫu Word. Mẫu đi kèm theo thể thức của Nghị định 30/2020/NĐ-CP; sửa bằng Word như mọi văn bản, không cần lập trình:

1. \`cchc report ket-qua.json --to template\` chép mẫu ra \`mau-ket-qua.docx\`.
2. Mở bằng Word, sửa chữ, phông, lề, thêm bớt phần, rồi lưu (.docx).
3. \`cchc report ket-qua.json --to docx --template mau-ket-qua.docx\` ghi báo cáo theo mẫu đã sửa.

Các dấu … của mẫu (tên cơ quan, số, ngày tháng, nơi nhận, người ký) để người soạn điền trong báo cáo; điền sẵn vào mẫu thì lần sau khỏi điền.

## Cách viết trong mẫu

- **Chỗ điền**: \`{tên đơn vị}\`. Không phân biệt chữ hoa, dấu và khoảng trắng: \`{Tên đơn vị}\`, \`{ten don vi}\` là một.
- **Phần lặp**: \`{#bảng xếp hạng}\` … \`{/bảng xếp hạng}\`, mỗi dòng của danh sách một lần. Trong bảng: đặt \`{#…}\` ở ô đầu và \`{/…}\` ở ô cuối của cùng một hàng. Ngoài bảng: mỗi cái đứng một mình trên một dòng.
- **Chỉ khi có**: \`{#ghi chú hạng}\` … \`{/ghi chú hạng}\` chỉ còn lại khi chỗ điền không trống; \`{^ghi chú hạng}\` … \`{/ghi chú hạng}\` thì ngược lại. Dùng được với cả danh sách: \`{^đơn vị chưa nộp}Không có.{/đơn vị chưa nộp}\`.
- **Cột theo lĩnh vực**: \`{cột điểm lĩnh vực}\` đặt một mình trong một ô không gộp của bảng; ô đó tự nhân ra đủ số lĩnh vực, giữ nguyên định dạng. Dòng tiêu đề dùng \`{cột tên lĩnh vực}\`.
- Chỗ điền bên ngoài một phần lặp dùng được cả bên trong phần đó.

Viết sai thì không ghi gì, và từng chỗ sai được nêu tên: gõ nhầm tên, thiếu dấu \`{\` hoặc \`}\`, mở mà không đóng, đặt ngoài phần lặp của nó. Tên viết giữa ngoặc khác (\`[năm]\`, \`«năm»\`) cũng được nêu, kèm chỗ điền gần nhất. Chú thích cuối văn bản (endnote), biểu đồ và sơ đồ không điền được. Bộ tiêu chí là ví dụ minh họa mà mẫu không có \`{lời báo ví dụ}\` thì lời báo được ghi ở đầu báo cáo và được nhắc.

## Các chỗ điền

Số viết theo cách viết tiếng Việt (84,50), làm tròn đúng như bộ tiêu chí công bố. Đơn vị chưa đủ căn cứ: các số là khoảng “từ … đến …”; đơn vị chưa nộp: “–”.
`

const en = `# The Word template of the report

\`cchc report ket-qua.json --to docx\` fills a Word template. Get the one that ships with \`--to template\`, edit it in Word, give it back with \`--template mau-ket-qua.docx\`. The names of placeholders are Vietnamese in both tongues; case, accents and
blanks do not matter. \`{name}\` is filled; \`{#name}\` … \`{/name}\` is repeated for each item of a list, or left out where a text is blank; \`{^name}\` … \`{/name}\` stays where there is nothing. \`{cột …}\` alone in a cell over one column becomes as many cells as there are fields.
What is written wrongly is told by name, and no report is written. Names between other brackets are told as well; endnotes, charts and diagrams are not filled. Where a set is a sample and the template does not say so, the report says it at its top.
`

/** The page `docs/report-template.md`: Vietnamese, then English. */
export const guide = (): string => [vi, ...tables(placeholders, 'vi'), '---', '', en, ...tables(placeholders, 'en')].join('\n')
