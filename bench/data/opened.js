import { loadCriteria } from '../../dist/criteria/load.js'
import { readYaml } from '../../dist/io/yaml.js'

/** A set out of its text; throws with its findings when it cannot be loaded. */
export function opened(text, file) {
  const { set, findings } = loadCriteria(readYaml(Buffer.from(text), file))
  if (set === undefined) throw new Error(findings.map(each => each.message.vi).join('\n'))
  return set
}
