import { testJson } from './json.ts'
import { testJunit } from './junit.ts'
import type { TestFormat } from './run.ts'
import { testText } from './text.ts'

/** Every way to print a run of `cchc test`, by its name on the command line. */
export const testFormats = { text: testText, json: testJson, junit: testJunit } as const satisfies Readonly<Record<string, TestFormat>>

export type TestFormatName = keyof typeof testFormats
