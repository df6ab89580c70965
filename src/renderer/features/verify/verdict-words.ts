import type { PaperFinding } from '../../../shared/paper-code/judge-paper-code'
import { retirementWords } from '../../lib/retirement-words'

/** What to say of a place that a code names: what it is now, and what to do with the paper. */
export interface VerdictWords {
  readonly title: string
  readonly advice: string
}

/** Returns in French what a finding means for whoever holds the paper. */
export function verdictWords(finding: PaperFinding): VerdictWords {
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
