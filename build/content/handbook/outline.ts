import * as v from 'valibot'
import { entryIdField } from '../schema/fields'
import { type Position, type Report, TOP } from '../model/problem'
import type { YamlPath, YamlSource } from '../yaml/read'

/** A line of `sommaire.yaml`. */
export interface OutlineItem extends Position {
  readonly id: v.InferOutput<typeof entryIdField>
  readonly parent: v.InferOutput<typeof entryIdField> | null
}

/** No reader finds the way in a deeper tree. */
const MAX_DEPTH = 8

/** Returns the entries of `sommaire.yaml` in reading order, parents before children; each once. */
export function readOutline(source: YamlSource, report: Report): readonly OutlineItem[] {
  const items: OutlineItem[] = []
  const seen = new Map<string, Position>()

  function add(value: unknown, path: YamlPath, parent: OutlineItem['parent']): OutlineItem['parent'] {
    const at = source.locate(path)
    const id = v.safeParse(entryIdField, value)
    if (!id.success) {
      report(
        at,
        'sommaire',
        'Chaque ligne du sommaire est « - identifiant », ou « - identifiant: » suivi de ses sous-entrées.'
      )
      return parent
    }
    const first = seen.get(id.output)
    if (first === undefined) {
      seen.set(id.output, at)
      items.push({ ...at, id: id.output, parent })
    } else {
      report(
        at,
        'sommaire',
        `« ${id.output} » figure déjà à la ligne ${first.line} du sommaire. Gardez une seule des deux lignes.`
      )
    }
    return id.output
  }

  function walk(value: unknown, path: YamlPath, parent: OutlineItem['parent']): void {
    if (path.length > 2 * MAX_DEPTH) {
      report(
        source.locate(path),
        'sommaire',
        `Le sommaire a plus de ${MAX_DEPTH} niveaux : remontez cette branche.`
      )
    } else if (!Array.isArray(value)) {
      report(
        source.locate(path),
        'sommaire',
        'Une liste est attendue ici : une ligne « - identifiant » par entrée.'
      )
    } else {
      for (const [index, item] of value.entries()) visitItem(item, [...path, index], parent)
    }
  }

  function visitItem(item: unknown, path: YamlPath, parent: OutlineItem['parent']): void {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      add(item, path, parent)
      return
    }
    for (const [id, children] of Object.entries(item)) {
      const added = add(id, path, parent)
      walk(children, [...path, id], added)
    }
  }

  walk(source.value, [], null)
  if (items.length === 0) report(TOP, 'sommaire', 'Le sommaire est vide : ajoutez au moins une entrée.')
  return items
}
