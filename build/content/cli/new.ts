import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ENTRY_TYPES, type EntryType } from '../../../src/shared/content/kinds'
import { ID_PATTERN } from '../../../src/shared/content/ids'
import { examineFolder } from '../edge/compile-folder'
import { placesOf } from '../handbook/places'
import { REGISTERS } from '../handbook/read-handbook'
import { didYouMean } from '../nearest'
import { entryPath } from '../schema/folders'
import { skeleton } from '../schema/skeleton'
import { type Command, STATUS, UsageError } from './command'
import { CONTENT_OPTION, pathOf, readArguments, refuseExtra } from './options'

/** Begins an entry: a file whose front matter and boxes are there, to be filled in. */
export const newEntry: Command = {
  usage: 'new TYPE --id IDENTIFIANT [--title "TITRE"] [--content DOSSIER]',
  purpose: `commence une entrée ; TYPE : ${ENTRY_TYPES.join(', ')}`,
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, {
      ...CONTENT_OPTION,
      id: { type: 'string' },
      title: { type: 'string' }
    })
    const type = readType(positionals[0])
    refuseExtra(positionals, 1)
    const id = readId(values.id)
    const { handbook } = await examineFolder(pathOf(values.content))
    if (placesOf(handbook).has(id)) throw new UsageError(`L’identifiant « ${id} » est déjà pris.`)
    if (handbook.retired !== null && Object.hasOwn(handbook.retired.data, id)) {
      throw new UsageError(
        `L’identifiant « ${id} » a été retiré et ne se réutilise pas. Choisissez-en un autre.`
      )
    }
    const file = entryPath(type, id)
    const path = join(pathOf(values.content), file)
    await mkdir(dirname(path), { recursive: true })
    const today = new Date().toISOString().slice(0, 10)
    await writeFile(path, skeleton(type, { id, title: values.title ?? null, today }), { flag: 'wx' })
    output.say(
      `${join(values.content, file)} est prêt. Remplacez chaque « À compléter », puis ajoutez à ${REGISTERS.outline} la ligne :\n- ${id}`
    )
    return STATUS.fine
  }
}

function readType(word: string | undefined): EntryType {
  const type = ENTRY_TYPES.find((known) => known === word)
  if (type !== undefined) return type
  if (word === undefined) throw new UsageError(`Nommez un type : ${ENTRY_TYPES.join(', ')}.`)
  throw new UsageError(`Le type « ${word} » n’existe pas.${didYouMean(word, ENTRY_TYPES)}`)
}

function readId(id: string | undefined): string {
  if (id === undefined) throw new UsageError('Donnez un identifiant : --id fiche-mon-sujet.')
  if (ID_PATTERN.test(id)) return id
  throw new UsageError(
    `L’identifiant « ${id} » n’est pas valable : des minuscules sans accent et des chiffres, séparés par des traits d’union.`
  )
}
