import { HELP_ID, isHelp } from '../../../src/shared/content/help'
import type { Report } from '../model/problem'
import { TOP } from '../model/problem'
import { entryPath } from '../schema/folders'
import type { FrontMatter } from '../schema/front-matter'
import type { YamlSource } from '../yaml/read'

/** Reports a file whose name or folder does not say what its front matter says. */
export function checkName(file: string, matter: FrontMatter, fields: YamlSource, report: Report): void {
  if (isHelp(matter.id)) {
    report(
      fields.locate(['id']),
      'identifiant-reserve',
      `L’identifiant « ${matter.id} » est réservé aux guides de l’application : il ne peut pas commencer par « ${HELP_ID}- ».`
    )
  }
  const expected = entryPath(matter.type, matter.id)
  if (file === expected) return
  const name = file.split('/').at(-1)
  if (name !== `${matter.id}.md`) {
    report(
      fields.locate(['id']),
      'nom-de-fichier',
      `L’identifiant « ${matter.id} » et le nom du fichier diffèrent. Ce fichier devrait être ${expected}.`
    )
    return
  }
  report(TOP, 'dossier', `Une entrée de type « ${matter.type} » se range dans ${expected}.`)
}
