import type { Complaint, Told } from './complaint.ts'
import { method, misplacedKey, missingKey, needsKey, oneOfKeys, suggestion, together, unknownKey } from './keys.ts'
import { typeOf, wrongType } from './type.ts'
import { notADate, notListed, outOfRange, refused, repeated, wrongForm, wrongSize } from './value.ts'

/** Who tells which keyword of JSON Schema. */
const tellers: Readonly<Record<string, (complaint: Complaint) => Told>> = {
  type: wrongType,
  additionalProperties: unknownKey, required: missingKey, 'false schema': misplacedKey, dependentRequired: needsKey, dependencies: needsKey, not: together, discriminator: method,
  oneOf: alternatives, anyOf: alternatives,
  enum: notListed, const: notListed,
  minimum: outOfRange, maximum: outOfRange, exclusiveMinimum: outOfRange, exclusiveMaximum: outOfRange,
  minLength: wrongSize, maxLength: wrongSize, minItems: wrongSize, maxItems: wrongSize, minProperties: wrongSize,
  pattern: wrongForm, format: notADate, uniqueItems: repeated,
}

/** Alternatives over keys, or over types. */
function alternatives(complaint: Complaint): Told {
  const branches = complaint.wanted as readonly Readonly<Record<string, unknown>>[]
  if (branches.every(branch => branch['required'] !== undefined && branch['type'] === undefined)) return oneOfKeys(complaint)
  const types = branches.flatMap(branch => branch['type'] ?? (String(branch['$ref']).endsWith('/figure') ? ['string', 'object'] : []))
  return types.length === 0 || types.includes(typeOf(complaint.data)) ? refused(complaint) : wrongType({ ...complaint, params: { type: [...new Set(types)] } })
}

const samePlace = (a: Complaint, b: Complaint): boolean => a.path.join('\0') === b.path.join('\0')

/** In words, one for each; a missing key is not told where an unknown one beside it was meant to be it. */
export function retell(complaints: readonly Complaint[]): readonly Told[] {
  const misspelt = complaints.filter(each => each.keyword === 'additionalProperties')
  const isMisspelt = (each: Complaint): boolean => each.keyword === 'required'
    && misspelt.some(other => samePlace(other, each) && suggestion(other) === each.params['missingProperty'])
  return complaints.filter(each => !isMisspelt(each)).map(each => (tellers[each.keyword] ?? refused)(each))
}
