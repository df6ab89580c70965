import type { PaperFinding } from '../../../shared/paper-code/judge-paper-code'
import type { PaperHistory } from '../../../shared/paper-code/paper-history'
import { retirementWords } from '../../lib/retirement-words'

/** What to say of a place that a code names: what it is now, and what to do with the paper. */
export interface VerdictWords {
  readonly title: string
  readonly advice: string
}

/**
 * Returns in French what a finding means for the reader of the paper.
 * @param history of a sheet that changed, where other versions tell it
 */
export function verdictWords(finding: PaperFinding, history: PaperHistory | null): VerdictWords {
  if (finding.state === 'changed' && history !== null) return historyWords(history)
  switch (finding.state) {
    case 'current':
      return {
        title: 'Cette fiche est à jour',
        advice: 'Le texte imprimé est celui du contenu installé sur ce poste.'
      }
    case 'changed':
      return {
        title: 'Cette fiche a été modifiée depuis son impression',
        advice: 'Lisez le texte du contenu installé, puis imprimez-le de nouveau si vous vous en servez.'
      }
    case 'withdrawn':
      return {
        title: 'Cette fiche n’est plus dans le manuel',
        advice: retirementWords(finding.retired)
      }
  }
}

function historyWords(history: PaperHistory): VerdictWords {
  const { printedFrom } = history
  if (history.kind === 'newer')
    return {
      title: `Cette fiche vient de la version ${printedFrom}`,
      advice: 'Elle est plus récente que la version que vous lisez. Voici en quoi celle-ci en diffère.'
    }
  return {
    title: `Cette fiche est périmée depuis la version ${history.since}`,
    advice: `Elle a été imprimée d’après la version ${printedFrom}. Lisez le texte du contenu installé, puis imprimez-le de nouveau si vous vous en servez.`
  }
}
