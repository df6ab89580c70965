import type { ReaderPolicies } from '../../shared/policies/reader-policies'
import { LAYOUTS, PRINT_LAYOUTS, USUAL_LAYOUT } from '../../shared/print/layouts'
import { decided, isPermitted, type Policies } from './policies'

/** Returns what the pages of the window heed. */
export function policiesForReader(policies: Policies): ReaderPolicies {
  const format = decided(policies, 'mise-en-pages')
  return {
    notice: decided(policies, 'message-d-accueil') ?? null,
    layout: PRINT_LAYOUTS.find((layout) => LAYOUTS[layout].option === format) ?? USUAL_LAYOUT,
    printing: isPermitted(policies, 'impression'),
    participants: isPermitted(policies, 'participants-joints'),
    imposed: [...policies.stated].filter(([, { level }]) => level === 'imposed').map(([name]) => name)
  }
}
