import { conclude, everyWay } from '../../../src/shared/guide/evaluate'
import type { Guide } from '../../../src/shared/content/guide'
import type { Report } from '../model/problem'
import { didYouMean } from '../nearest'
import type { ConditionSource, GuideSource } from '../schema/guide'
import type { YamlPath, YamlSource } from '../yaml/read'
import { guideOf } from './guide'

/** More ways than a person can check are more than a person can answer. */
const MAX_WAYS = 20_000

/**
 * Reports what keeps a guide from answering: names that it does not define, ids given twice, ways through the questions
 * without a conclusion, questions and conclusions that no way meets.
 */
export function checkGuide(source: GuideSource, fields: YamlSource, report: Report): void {
  const sound = [
    areUnique(source.questions, 'questions', fields, report),
    areUnique(source.conclusions, 'conclusions', fields, report),
    ...source.questions.map((question, index) =>
      areUnique(question.options, ['questions', index, 'options'], fields, report)
    ),
    ...source.questions.map((question, index) =>
      isKnown(question, source.questions.slice(0, index), ['questions', index], fields, report)
    ),
    ...source.conclusions.map((conclusion, index) =>
      isKnown(conclusion, source.questions, ['conclusions', index], fields, report)
    )
  ]
  if (sound.every(Boolean)) checkWays(guideOf(source), fields, report)
}

function areUnique(
  items: readonly { readonly id: string }[],
  path: string | YamlPath,
  fields: YamlSource,
  report: Report
): boolean {
  const seen = new Set<string>()
  let unique = true
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) {
      unique = false
      const at = fields.locate([...[path].flat(), index, 'id'])
      report(at, 'identifiant-en-double', `« ${id} » sert déjà plus haut. Donnez un autre identifiant.`)
    }
    seen.add(id)
  }
  return unique
}

function isKnown(
  { si, compte }: ConditionSource,
  questions: GuideSource['questions'],
  path: YamlPath,
  fields: YamlSource,
  report: Report
): boolean {
  let known = true
  const check = (wanted: string, candidates: readonly string[], at: YamlPath, what: string): void => {
    if (candidates.includes(wanted)) return
    known = false
    const message = `« ${wanted} » n’est pas ${what}.${didYouMean(wanted, candidates)}`
    report(fields.locate([...path, ...at]), 'regle-inconnue', message)
  }
  const ids = questions.map(({ id }) => id)
  const optionsOf = (question: string): string[] =>
    questions.find(({ id }) => id === question)?.options.map(({ id }) => id) ?? []
  for (const [question, options] of Object.entries(si)) {
    check(question, ids, ['si', question], 'une question posée avant')
    if (!ids.includes(question)) continue
    for (const option of options)
      check(option, optionsOf(question), ['si', question], `une réponse à « ${question} »`)
  }
  for (const question of compte?.parmi ?? []) {
    check(question, ids, ['compte', 'parmi'], 'une question posée avant')
    if (compte !== undefined && ids.includes(question))
      check(compte.reponse, optionsOf(question), ['compte', 'reponse'], `une réponse à « ${question} »`)
  }
  return known
}

function checkWays(guide: Guide, fields: YamlSource, report: Report): void {
  const unasked = new Set(guide.questions.map(({ id }) => id))
  const unreached = new Set(guide.conclusions.map(({ id }) => id))
  let ways = 0
  for (const way of everyWay(guide)) {
    ways += 1
    if (ways > MAX_WAYS) {
      const message = `Ce guide a plus de ${MAX_WAYS} suites de réponses : posez moins de questions.`
      report(fields.locate(['questions']), 'guide-trop-long', message)
      return
    }
    for (const question of way.keys()) unasked.delete(question)
    const conclusion = conclude(guide, way)
    if (conclusion !== null) unreached.delete(conclusion.id)
    else {
      const answers = [...way].map(([question, option]) => `${question} : ${option}`).join(', ')
      const message = `Aucune conclusion pour ces réponses : ${answers}. Ajoutez-en une, ou élargissez une règle.`
      report(fields.locate(['conclusions']), 'guide-sans-conclusion', message)
    }
  }
  for (const [index, { id }] of guide.questions.entries()) {
    const message = `La question « ${id} » n’est jamais posée. Corrigez sa condition ou retirez-la.`
    if (unasked.has(id)) report(fields.locate(['questions', index]), 'regle-morte', message)
  }
  for (const [index, { id }] of guide.conclusions.entries()) {
    const message = `La conclusion « ${id} » n’est jamais atteinte : d’autres l’emportent avant elle, ou sa condition ne tient jamais.`
    if (unreached.has(id)) report(fields.locate(['conclusions', index]), 'regle-morte', message)
  }
}
