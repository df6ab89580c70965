import * as v from 'valibot'
import { judgePack } from '../../../src/shared/content/judge-pack'
import { entryFile, manifestSchema, PACK_FILES } from '../../../src/shared/content/pack'
import { parseJson } from '../../../src/shared/text/parse-json'
import { type Handbook, REGISTERS } from '../handbook/read-handbook'
import { type Problem, reporter, TOP } from '../model/problem'
import type { PackFile } from '../model/source'

/** Returns as an error what would have an import refuse the compiled pack: the same limits, judged by the same code. */
export async function checkReadable(
  handbook: Handbook,
  pack: readonly PackFile[]
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const texts = new Map(pack.map(({ path, text }) => [path, text]))
  const manifest = v.safeParse(manifestSchema, parseJson(texts.get(PACK_FILES.manifest) ?? ''))
  const fault = manifest.success
    ? await judgePack(manifest.output, (file) => Promise.resolve(texts.get(file) ?? null))
    : { file: PACK_FILES.manifest, detail: v.summarize(manifest.issues).slice(0, 300) }
  if (fault === null) return problems
  const entry = handbook.entries.find(({ matter }) => entryFile(matter.id) === fault.file)
  reporter(entry?.file ?? REGISTERS.manual, problems)(
    TOP,
    'hors-limites',
    `L’application refuserait ce contenu : il dépasse ce qu’elle peut lire. Raccourcissez ou découpez ce qui est nommé ici : ${fault.file}, ${fault.detail}.`
  )
  return problems
}
