import type { UnderstoodForm } from '../gather/forms.ts'
import type { ReadFile } from '../gather.ts'
import { keptLayer, layerOf, type KeptLayer } from './layers.ts'

type KeptForm = Omit<UnderstoodForm, 'layer'> & { readonly layer?: KeptLayer }
type KeptFile = Omit<ReadFile, 'forms'> & { readonly forms?: readonly KeptForm[] }

/** A file of forms that were understood, as one text of JSON; not of one that still holds its workbook. */
export function fileText({ forms, ...file }: ReadFile): string {
  const kept: KeptFile = { ...file, ...(forms === undefined ? {} : { forms: forms.map(({ layer, ...form }) => ({ ...form, ...(layer === undefined ? {} : { layer: keptLayer(layer) }) })) }) }
  return JSON.stringify(kept)
}

/** The file that `fileText` wrote. */
export function fileOfText(written: string): ReadFile {
  const { forms, ...file } = JSON.parse(written) as KeptFile
  return { ...file, ...(forms === undefined ? {} : { forms: forms.map(({ layer, ...form }) => ({ ...form, ...(layer === undefined ? {} : { layer: layerOf(layer) }) })) }) }
}
