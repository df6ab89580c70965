import { type Problem, reporter } from '../model/problem'
import { didYouMean } from '../nearest'
import type { SourceRef } from '../schema/references'
import type { YamlPath } from '../yaml/read'
import { type Handbook, REGISTERS } from './read-handbook'
import type { Register } from './read-register'

/** Reports keys of sources, cited at `path` of a register, that `sources.yaml` does not define. */
export function checkSourceRefs(
  refs: readonly SourceRef[],
  register: Register<unknown>,
  path: YamlPath,
  handbook: Handbook,
  problems: Problem[]
): void {
  const known = handbook.sources?.data
  if (known === undefined) return
  for (const [position, { cle }] of refs.entries()) {
    if (Object.hasOwn(known, cle)) continue
    const at = register.fields.locate([...path, position, 'cle'])
    const message = `La source « ${cle} » n’est pas dans ${REGISTERS.sources}. Ajoutez-la.${didYouMean(cle, Object.keys(known))}`
    reporter(register.file, problems)(at, 'source-inconnue', message)
  }
}
