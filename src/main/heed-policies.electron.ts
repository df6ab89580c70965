import { createHash } from 'node:crypto'
import path from 'node:path'
import { app } from 'electron'
import { makeFolderSync } from './files/ensure-folder'
import { fileFailure, fileFailureCause } from './files/file-failure'
import type { LogLevel, LogSettings } from './files/log'
import { decided, type Policies, type PolicyValue } from './policies/policies'

/**
 * Does what an administration decided of how the application runs; returns what could not be done, in French. Before `ready`
 * only.
 * @param profile folder of the reader's own files
 */
export function heedSystemPolicies(policies: Policies, profile: string): readonly string[] {
  if (decided(policies, 'acceleration-graphique') === false) app.disableHardwareAcceleration()
  const caches = decided(policies, 'dossier-des-caches')
  const documents = decided(policies, 'dossier-des-documents')
  const profileDigest = createHash('sha256').update(profile).digest('hex').slice(0, 16)
  return [
    ...(caches === undefined ? [] : useFolder('sessionData', path.join(caches, profileDigest))),
    ...(documents === undefined ? [] : useFolder('documents', documents))
  ]
}

const LOG_LEVELS = {
  erreurs: 'error',
  avertissements: 'warning',
  informations: 'info',
  details: 'debug'
} as const satisfies Record<PolicyValue<'niveau-du-journal'>, LogLevel>

/**
 * Returns where logs are written and how much is, as an administration decided.
 * @param usual folder of the logs where it decided none
 */
export function logSettingsOf(policies: Policies, usual: string): LogSettings {
  return {
    folder: decided(policies, 'dossier-du-journal') ?? usual,
    level: LOG_LEVELS[decided(policies, 'niveau-du-journal') ?? 'informations']
  }
}

function useFolder(name: 'sessionData' | 'documents', folder: string): readonly string[] {
  try {
    makeFolderSync(folder, 0o700)
    app.setPath(name, folder)
    return []
  } catch (error) {
    return [`Le dossier ${folder} ne peut pas être employé\u00a0: ${fileFailureCause(fileFailure(error))}.`]
  }
}
