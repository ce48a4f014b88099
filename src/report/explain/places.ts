import { placeText, type Place } from '../../finding.ts'
import type { Lang } from '../../text.ts'

const most = 4

/** Several cells in one breath: the file and the sheet once (`phieu/xa-a.xlsx › Tự chấm!D47, D48`), not more than four. */
export function placesText(places: readonly Place[], lang: Lang): string {
  const once = [...new Map(places.map(place => [placeText(place), place])).values()]
  const told = once.slice(0, most).map((place, index) => short(place, once[index - 1], lang))
  return `${told.join(', ')}${once.length > most ? ' …' : ''}`
}

function short(place: Place, before: Place | undefined, lang: Lang): string {
  if (place.cell === undefined || before?.cell === undefined || place.file !== before.file) return placeText(place, lang)
  return place.sheet === before.sheet || place.sheet === undefined ? place.cell : `${place.sheet}!${place.cell}`
}
