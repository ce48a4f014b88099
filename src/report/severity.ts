import type { Severity } from '../finding.ts'
import { text, type Text } from '../text.ts'

/** How grave a finding is, in words. */
export const severityNames: Readonly<Record<Severity, Text>> = {
  error: text(() => 'Lỗi', () => 'Error'),
  warning: text(() => 'Nhắc', () => 'Warning'),
  info: text(() => 'Lưu ý', () => 'Note'),
}
