import { type ProsePassage, passageAt } from '../model/passage'
import type { YamlPath, YamlSource } from './read'

/** Fields, of every file, that a reader reads as sentences. */
const SENTENCES: ReadonlySet<string | number | undefined> = new Set([
  'titre',
  'resume',
  'quand',
  'pour_quoi',
  'a_dire',
  'libelle',
  'qui',
  'periode',
  'echec',
  'lecon',
  'croyance',
  'realite',
  'valeur',
  'chapeau',
  'avertissement',
  'description',
  'texte',
  'obligations',
  'remarque',
  'question',
  'aide',
  'raisons',
  'limites'
])

/** Returns the sentences of a YAML text with their places. */
export function yamlPassages(source: YamlSource): ProsePassage[] {
  const passages: ProsePassage[] = []
  const walk = (value: unknown, path: YamlPath, field: string | number | undefined): void => {
    if (typeof value === 'string') {
      if (SENTENCES.has(field) && value.trim() !== '') passages.push(passageAt(value, source.locate(path)))
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index], field)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key], key)
    }
  }
  walk(source.value, [], undefined)
  return passages
}
