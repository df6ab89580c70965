import * as v from 'valibot'
import { momentSchema } from '../content/content-status'
import { versionSchema } from '../content/version'

/** What is tried of an installation, in order. */
export const SELF_TEST_CHECKS = {
  versions: 'Versions installées',
  files: 'Fichiers du contenu, un à un',
  search: 'Recherche',
  print: 'Impression d’une fiche en PDF',
  publishers: 'Éditeurs reconnus',
  profile: 'Profil accessible en écriture',
  sandbox: 'Bac à sable',
  lockdown: 'Verrouillage des pages',
  fuses: 'Fusibles du programme',
  policies: 'Politiques',
  network: 'Réseau'
} as const
export type CheckName = keyof typeof SELF_TEST_CHECKS
export const CHECK_NAMES = Object.keys(SELF_TEST_CHECKS) as readonly CheckName[]

/** How a check ended: as promised, with something to know, or not as promised. */
const OUTCOMES = ['passed', 'noted', 'failed'] as const

export const checkResultSchema = v.object({
  check: v.picklist(CHECK_NAMES),
  outcome: v.picklist(OUTCOMES),
  /** In French, what was found; null: nothing more than the outcome. */
  detail: v.nullable(v.string())
})
export type CheckResult = v.InferOutput<typeof checkResultSchema>

/** What was found of an installation; nothing in it says who reads, or where. */
export const selfTestReportSchema = v.object({
  at: momentSchema,
  application: v.object({
    name: v.string(),
    version: v.string(),
    electron: v.string(),
    /** What it was made as; null: it was started from the source code. */
    channel: v.nullable(v.picklist(['stable', 'essai']))
  }),
  /** Of the content that is read; null: none can be. */
  content: v.nullable(versionSchema),
  /** System, processor and kernel. */
  system: v.string(),
  results: v.array(checkResultSchema)
})
export type SelfTestReport = v.InferOutput<typeof selfTestReportSchema>
