import { placeText, type Finding } from '../../finding.ts'
import { text, tongues, type Text } from '../../text.ts'
import { worstFirst } from '../findings/gravity.ts'
import { paint } from '../paint.ts'
import type { Screen } from '../screen.ts'
import { severityNames } from '../severity.ts'
import { paragraph } from '../wrapped.ts'
import { plain } from './grid.ts'

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** What is to be told of a file, worst first: the place, the sentence, then what stands there, what would be accepted and what to do. */
export const remarks = (findings: readonly Finding[], screen: Screen): readonly string[] => worstFirst(findings).map(finding => entry(finding, screen))

function entry({ at, also, code, severity, message, read, expected, fix }: Finding, screen: Screen): string {
  const t = tongues[screen.lang]
  const pen = paint(screen.colour)
  const line = (name: Text, value: string | undefined): readonly string[] => (value === undefined || value === '' ? [] : [paragraph(plain(value), screen.columns, `    ${t.say(name)} `)])
  const told = t.say(message)
  return [
    `  ${pen[colours[severity]].bold(t.say(severityNames[severity]))}${at === undefined ? '' : ` ${plain(placeText(at))}`}  ${pen.dim(code)}`,
    paragraph(plain(told), screen.columns, '    '),
    ...line(words.read, read === undefined || told.includes(`“${read}”`) ? undefined : [...read].slice(0, 200).join('')),
    ...line(words.expected, expected === undefined ? undefined : t.say(expected)),
    ...line(words.fix, fix === undefined ? undefined : t.say(fix)),
    ...line(words.also, also === undefined || told.includes(placeText(also)) ? undefined : placeText(also)),
  ].join('\n')
}

const words = {
  read: text(() => 'Trong ô:', () => 'In the cell:'), expected: text(() => 'Cần ghi:', () => 'Expected:'),
  fix: text(() => 'Cách sửa:', () => 'Fix:'), also: text(() => 'Xem thêm:', () => 'See also:'),
} satisfies Record<string, Text>
