import type { ReaderPolicies } from '../../shared/policies/reader-policies'
import { DEFAULT_READING } from '../../shared/profile/default-settings'
import { LAYOUTS, PRINT_LAYOUTS, USUAL_LAYOUT, type PrintLayout } from '../../shared/print/layouts'
import { readingSettingsBy } from './for-profile'
import { decided, isPermitted, preset, type Policies } from './policies'

/** Returns what the pages of the window heed. */
export function policiesForReader(policies: Policies): ReaderPolicies {
  return {
    notice: decided(policies, 'message-d-accueil') ?? null,
    layout: layoutFor(policies),
    printing: isPermitted(policies, 'impression'),
    participants: isPermitted(policies, 'participants-joints'),
    usualReading: { ...DEFAULT_READING, ...readingSettingsBy((name) => preset(policies, name)) },
    imposed: [...policies.stated].filter(([, { level }]) => level === 'imposed').map(([name]) => name)
  }
}

/** Returns the layout that is printed where nobody asks for another. */
export function layoutFor(policies: Policies): PrintLayout {
  const format = decided(policies, 'mise-en-pages')
  return PRINT_LAYOUTS.find((layout) => LAYOUTS[layout].option === format) ?? USUAL_LAYOUT
}
