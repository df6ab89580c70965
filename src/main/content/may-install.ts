import { decided, isInDoubt, type Policies } from '../policies/policies'

/** Returns whether every reader may install versions of the content, not only the administration. */
export function readersMayInstall(policies: Policies): boolean {
  return !isInDoubt(policies, 'importation') && decided(policies, 'importation') !== 'administration'
}

export const ONLY_ADMINISTRATION =
  'Sur ce poste, seule votre administration installe les versions du contenu. Prévenez la personne qui gère votre poste si vous en attendez une.'
