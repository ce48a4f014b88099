import { text, type Text } from '../text.ts'

/** What is wrong with a YAML text, before it has a place. */
export interface Fault {
  readonly code: string
  readonly message: Text
  readonly fix?: Text
}

type Line = readonly [code: string, vi: string, en: string, viFix?: string, enFix?: string]

/** By the parser's own code, and by ours where the parser has none. `…` stands for what was read. */
const faults: Readonly<Record<string, Line>> = {
  NOT_TEXT: ['yaml/not-text',
    'Tệp không phải văn bản UTF-8, nên chữ tiếng Việt không đọc đúng được.', 'The file is not UTF-8 text, so Vietnamese letters cannot be read rightly.',
    'Mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8.', 'Open it in an editor and save it as UTF-8.'],
  BINARY: ['yaml/not-yaml',
    'Đây là tệp Excel, Word hoặc PDF, không phải tệp YAML.', 'This is an Excel, Word or PDF file, not a YAML file.',
    'Chọn tệp bộ tiêu chí hoặc tệp đợt chấm có đuôi .yaml.', 'Choose a criteria set or a round file, which end in .yaml.'],
  TOO_LARGE: ['yaml/too-large',
    'Tệp lớn hơn 2 MB: không phải bộ tiêu chí hay tệp đợt chấm do người viết nên không được mở.', 'The file is larger than 2 MB: no criteria set or round file that a person wrote, so it is not opened.',
    'Kiểm tra xem đã chọn đúng tệp chưa; số liệu để trong bảng tính, không để trong tệp YAML.', 'Check whether the right file was chosen; figures belong in workbooks, not in a YAML file.'],
  EMPTY: ['yaml/empty', 'Tệp trống: không có nội dung nào ngoài ghi chú.', 'The file is empty: nothing stands in it but comments.'],
  UNCLOSED: ['yaml/unclosed',
    'Dấu … mở ở đây mà không thấy đóng; phần sau bị đọc nhầm vào trong.', 'The … opened here is never closed; what follows was read as part of it.',
    'Thêm dấu đóng tương ứng ở cuối giá trị.', 'Add the closing mark at the end of the value.'],
  MISSING_CHAR: ['yaml/missing-mark',
    'Thiếu một dấu (dấu nháy, dấu ngoặc, dấu phẩy hoặc dấu cách sau dấu hai chấm).', 'A mark is missing (a quote, a bracket, a comma, or the blank after a colon).',
    'Kiểm tra dấu ở cuối dòng này và dòng trước.', 'Check the marks at the end of this line and the one before.'],
  TAB_AS_INDENT: ['yaml/tab',
    'Thụt lề bằng phím Tab; YAML chỉ nhận dấu cách.', 'Indented with a tab; YAML takes only blanks.',
    'Thay mỗi phím Tab bằng hai dấu cách.', 'Replace each tab by two blanks.'],
  ODD_BLANK: ['yaml/odd-blank',
    'Thụt lề bằng dấu cách không ngắt (dán từ Word, trang web): trông như dấu cách, nhưng YAML coi là chữ.', 'Indented with no-break blanks (pasted from Word or a web page): they look like blanks, but YAML takes them for letters.',
    'Xóa phần thụt lề của dòng này rồi gõ lại bằng phím cách.', 'Delete the indentation of this line and type it again with the space bar.'],
  BAD_INDENT: ['yaml/indent',
    'Thụt lề không khớp: các khóa của cùng một mục phải thẳng cột với nhau.', 'The indentation does not fit: the keys of one item must stand in one column.',
    'Căn dòng này thẳng cột với các dòng cùng cấp.', 'Align this line with the others of its level.'],
  DUPLICATE_KEY: ['yaml/duplicate-key',
    'Khóa «…» ghi hai lần trong cùng một mục; không biết phải lấy giá trị nào.', 'The key “…” is written twice in one item; nobody can tell which value is meant.',
    'Bỏ một trong hai dòng.', 'Remove one of the two lines.'],
  BLOCK_AS_IMPLICIT_KEY: ['yaml/colon',
    'Giá trị có dấu hai chấm và dấu cách ở giữa, hoặc dòng dưới thụt vào quá sâu: không rõ đâu là khóa, đâu là giá trị.',
    'The value holds a colon and a blank, or the next line is indented too far: key and value cannot be told apart.',
    'Đặt cả giá trị trong dấu nháy: khóa: \'…\'; hoặc căn lại dòng dưới.', 'Put the whole value in quotes: key: \'…\'; or align the next line.'],
  MULTILINE_IMPLICIT_KEY: ['yaml/no-key',
    'Dòng này không có dạng «khóa: giá trị», hoặc thụt lề sai.', 'This line is not of the form “key: value”, or its indentation is wrong.',
    'Thêm dấu hai chấm và dấu cách sau khóa, hoặc căn lại dòng.', 'Add a colon and a blank after the key, or align the line.'],
  BAD_SCALAR_START: ['yaml/bad-start',
    'Giá trị «…» bắt đầu bằng ký tự dành riêng của YAML.', 'The value “…” begins with a character that YAML keeps for itself.',
    'Đặt giá trị trong dấu nháy đơn.', 'Put the value in single quotes.'],
  BAD_DQ_ESCAPE: ['yaml/escape',
    'Trong dấu nháy kép có dấu gạch chéo ngược không hợp lệ.', 'A backslash in double quotes means nothing here.',
    'Dùng dấu nháy đơn, hoặc viết hai dấu gạch chéo ngược.', 'Use single quotes, or write two backslashes.'],
  MULTIPLE_DOCS: ['yaml/several-documents',
    'Tệp có nhiều tài liệu YAML, ngăn nhau bởi dòng «---»; mỗi tệp chỉ được chứa một.', 'The file holds several YAML documents, parted by “---”; one file holds one.',
    'Tách ra từng tệp, hoặc bỏ dòng «---».', 'Put each in its own file, or remove the “---”.'],
  RESOURCE_EXHAUSTION: ['yaml/too-deep',
    'Các mục lồng nhau quá sâu (hơn 100 tầng): không phải một tệp do người viết.', 'Nested too deep (more than 100 levels): no person wrote this file.',
    'Kiểm tra các dấu ngoặc mở liên tiếp và các bí danh tự trỏ vào mình.', 'Look for runs of opening brackets and for aliases that point at themselves.'],
  ALIAS_BOMB: ['yaml/alias-bomb',
    'Các bí danh (*tên) nhân tệp lên thành hơn 200.000 giá trị; chương trình không mở tiếp.', 'Aliases (*name) multiply the file to more than 200,000 values; it is not unfolded further.',
    'Bỏ các bí danh lồng nhau.', 'Remove the nested aliases.'],
  UNKNOWN_ALIAS: ['yaml/unknown-alias',
    'Bí danh «*…» không trỏ tới đâu: phía trên không có «&…».', 'The alias “*…” points nowhere: there is no “&…” above it.',
    'Sửa tên bí danh; nếu là văn bản thì đặt trong dấu nháy.', 'Correct the name; if it is plain text, put it in quotes.'],
  KEY_NO_TEXT: ['yaml/key-no-text', 'Khóa phải là một từ; ở đây là cả một danh sách hoặc một mục.', 'A key must be a word; here it is a list or a mapping.'],
  TAG_RESOLVE_FAILED: ['yaml/tag',
    'Không dùng nhãn kiểu (dấu chấm than) trong tệp này.', 'Type tags (an exclamation mark) are not used in this file.',
    'Bỏ nhãn; nếu là văn bản thì đặt trong dấu nháy.', 'Remove the tag; if it is plain text, put it in quotes.'],
  BAD_DIRECTIVE: ['yaml/directive', 'Dòng bắt đầu bằng dấu % ở đầu tệp không được hiểu.', 'A line that begins with % at the head of the file is not understood.', 'Bỏ dòng này.', 'Remove the line.'],
  ALIAS_PROPS: ['yaml/anchor', 'Một bí danh (*tên) không thể mang thêm tên neo (&tên).', 'An alias (*name) cannot carry an anchor (&name) as well.'],
  MULTIPLE_ANCHORS: ['yaml/anchor', 'Một giá trị chỉ mang được một tên neo (&tên).', 'A value can carry only one anchor (&name).'],
  BAD_ALIAS: ['yaml/anchor', 'Tên neo (&tên) hoặc bí danh (*tên) viết sai.', 'An anchor (&name) or an alias (*name) is miswritten.'],
  KEY_OVER_1024_CHARS: ['yaml/long-key', 'Khóa dài hơn 1.024 ký tự: có lẽ thiếu dấu xuống dòng hoặc dấu nháy.', 'A key is longer than 1,024 characters: a line break or a quote may be missing.'],
  BLOCK_IN_FLOW: ['yaml/block-in-flow',
    'Trong dấu ngoặc { } hoặc [ ] không được xuống dòng kiểu danh sách gạch đầu dòng.', 'Inside { } or [ ] no dashed list or indented mapping may stand.',
    'Ngăn các mục bằng dấu phẩy, và kiểm tra dấu đóng ngoặc.', 'Part the items by commas, and check the closing bracket.'],
  UNEXPECTED_TOKEN: ['yaml/unexpected', 'Không chờ đợi «…» ở chỗ này.', '“…” is not expected here.', 'Kiểm tra dấu câu và thụt lề của dòng này và dòng trước.', 'Check the marks and the indentation of this line and the one before.'],
}

const general: Line = ['yaml/syntax',
  'Chỗ này không đúng cú pháp YAML.', 'This is not valid YAML here.',
  'Kiểm tra dấu câu, dấu nháy và thụt lề của dòng này và dòng trước.', 'Check the marks, the quotes and the indentation of this line and the one before.']

/** The words for one of the parser's codes; a code that is not known gets a general sentence, still with its place. */
export function faultOf(parserCode: string, read = ''): Fault {
  const [code, vi, en, viFix, enFix] = Object.hasOwn(faults, parserCode) ? faults[parserCode] ?? general : general
  const said = (words: string): string => words.replaceAll('…', read)
  const message = text(() => said(vi), () => said(en))
  return viFix === undefined || enFix === undefined ? { code, message } : { code, message, fix: text(() => viFix, () => enFix) }
}
