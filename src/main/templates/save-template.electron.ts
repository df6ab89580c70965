import type { BrowserWindow } from 'electron'
import { originOf } from '../../shared/content/origin'
import { templatesOf, templateText } from '../../shared/content/template'
import type { Output, ParsedInput } from '../../shared/ipc/contract'
import { entrySchema } from '../../shared/content/entry'
import { entryFile } from '../../shared/content/pack'
import { readPackFile } from '../content/pack/read-pack-file'
import type { LiveVersions } from '../content/store/live-versions'
import { activeOf } from '../content/store/versions'
import { saveFile } from '../files/save-file'
import { askWhereToSave } from '../window/save-dialog.electron'
import { odtOf } from './odt'

/** Another version may have taken the place of the one that the page shows. */
const ABSENT =
  'Ce modèle n’est pas dans la version du contenu qui est lue. Rouvrez sa page, puis recommencez.'

/** Asks where to put a template of the content that is read, and writes it. */
export async function saveTemplate(
  owner: BrowserWindow,
  live: LiveVersions,
  { entry: id, template: index, format }: ParsedInput<'saveTemplate'>
): Promise<Output<'saveTemplate'>> {
  const { pack } = activeOf(await live.current())
  const entry = pack.entryIds.includes(id) ? await readPackFile(pack, entryFile(id), entrySchema) : null
  const template = entry === null ? undefined : templatesOf(entry)[index]
  if (template === undefined) return { outcome: 'failed', message: ABSENT }
  const path = await askWhereToSave(owner, template.title, format)
  if (path === null) return { outcome: 'cancelled' }
  const origin = originOf(pack.manifest)
  const bytes =
    format === 'odt' ? await odtOf(template, origin) : Buffer.from(`\uFEFF${templateText(template, origin)}`)
  const message = await saveFile(path, bytes)
  return message === null ? { outcome: 'saved', path } : { outcome: 'failed', message }
}
