import type { Finding, Path } from '../finding.ts'
import type { FigureRef, Input, InputKind, Seat, SetText } from '../methods/method.ts'
import { zero, type Rational } from '../rational.ts'
import { same, text, tidy, type Text } from '../text.ts'
import { meant } from './nearest.ts'
import type { FigureData } from './written.ts'

/** A text of the set in both tongues; where English is not given, the Vietnamese stands for it. */
export const textOf = (raw: SetText): Text =>
  typeof raw === 'string' ? same(tidy(raw)) : { vi: tidy(raw.vi), en: tidy(raw.en ?? raw.vi) }

/** The question behind a figure. Counts, rates and money are never below zero. */
export function figureInput(id: string, figure: FigureData, kind: InputKind, shared: boolean): Input {
  const asked = figure.kind ?? kind
  const unit = figure.unit === undefined ? {} : { unit: textOf(figure.unit) }
  const least = asked === 'count' || asked === 'percent' || asked === 'money' ? { from: zero } : {}
  return { id, name: textOf(figure.name), kind: asked, shared, ...unit, ...least }
}

/** What all rules of a set can name, and where they report a name that is not there. */
export interface Surroundings {
  readonly figures: ReadonlyMap<string, Input>
  readonly grades: ReadonlyMap<string, Text>
  readonly report: (finding: Finding) => void
}

/** The seat of the rule at `path` (the component's place in the data). */
export function seatAt(code: string, max: Rational, path: Path, around: Surroundings): Seat {
  return {
    code, max,
    text: textOf,
    gradeName: id => around.grades.get(id),
    figure: (ref: FigureRef, slot: string, kind: InputKind, within: Path = [slot]) => {
      if (typeof ref !== 'string') return figureInput(`${code}.${slot}`, ref, kind, false)
      const known = around.figures.get(ref)
      if (known !== undefined) return known
      around.report(unknownFigure(ref, [...path, 'rule', ...within], [...around.figures.keys()]))
      return { id: ref, name: same(ref), kind, shared: true }
    },
  }
}

/** A figure that the set does not list under `figures`. */
export function unknownFigure(id: string, path: Path, known: readonly string[]): Finding {
  const fix = meant(id, known) ?? text(() => `Thêm \`${id}\` vào \`figures\`.`, () => `Add \`${id}\` under \`figures\`.`)
  return {
    code: 'criteria/unknown-figure', severity: 'error', path, read: id, fix,
    message: text(() => `Không có số liệu \`${id}\` trong \`figures\`: không biết lấy số ở đâu.`, () => `There is no figure \`${id}\` under \`figures\`: nobody would know where to take it from.`),
  }
}
