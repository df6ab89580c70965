import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ReaderPolicies } from '../../shared/policies/reader-policies'
import { DEFAULT_READING } from '../../shared/profile/default-settings'
import { USUAL_LAYOUT } from '../../shared/print/layouts'

/** Where nothing was decided. */
const UNDECIDED: ReaderPolicies = {
  notice: null,
  layout: USUAL_LAYOUT,
  printing: true,
  participants: true,
  usualReading: DEFAULT_READING,
  imposed: []
}

/** What the administration decided for this workstation: told once at the start, never changing. */
export const useAdministration = defineStore('administration', () => {
  const policies = shallowRef(UNDECIDED)

  function take(decided: ReaderPolicies): void {
    policies.value = decided
  }

  /** Returns whether the reader cannot change what a policy is about. */
  const imposes = (name: string): boolean => policies.value.imposed.includes(name)

  return { policies, take, imposes }
})
