/** `– → 4` of a unit ranked only now, `4 → –` of one ranked only before: a number alone would not say which. Undefined where it has both ranks or neither. */
export const loneRank = (before: number | undefined, now: number | undefined): string | undefined =>
  ((before === undefined) === (now === undefined) ? undefined : `${before ?? '–'} → ${now ?? '–'}`)
