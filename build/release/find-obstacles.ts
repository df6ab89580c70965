import { existsSync } from 'node:fs'
import type { BuildCircumstances } from '../package/release'
import { readChangelog } from './changelog'
import type { ReleaseKey } from './signature'

/** What is known before a release is made. */
export interface ReleaseFacts extends Omit<BuildCircumstances, 'trial'> {
  /** As `package.json` has it. */
  readonly version: string
  /** As `package-lock.json` has it. */
  readonly lockedVersion: string
  /** The whole changelog, in Markdown. */
  readonly changelog: string
  /** Commit of the tag of this version; null: there is no such tag. */
  readonly taggedCommit: string | null
  readonly commit: string
  /** Folder of the root metadata that the application is to trust. */
  readonly trust: string
  readonly hasRpmbuild: boolean
  /** The key that was named; null: none was. */
  readonly signer: ReleaseKey | null
}

/** Returns in French everything that keeps a release from being made here, with what to do about it. */
export function findObstacles(facts: ReleaseFacts): readonly string[] {
  const { version, lockedVersion, runtime, wanted, taggedCommit, commit } = facts
  return [
    ...(facts.modified ? ['Des fichiers diffèrent du dernier commit : enregistrez-les.'] : []),
    ...(lockedVersion === version
      ? []
      : [
          `package-lock.json dit ${lockedVersion}, et package.json ${version} : lancez npm install --package-lock-only.`
        ]),
    ...changelogObstacles(facts),
    ...(taggedCommit === null || taggedCommit === commit
      ? []
      : [`L’étiquette v${version} est celle d’un autre commit : cette version est déjà diffusée.`]),
    ...(runtime.origin === 'carried' || runtime.version !== wanted
      ? [
          `Electron ${runtime.version} n’est pas celui en cours (${wanted}) : ce qui est fait ici est un essai, qui ne se diffuse pas.`
        ]
      : []),
    ...(existsSync(facts.trust)
      ? []
      : [
          `Il n’y a pas de dossier ${facts.trust} : cette application n’installerait aucune version du contenu. Voir la cérémonie des clés.`
        ]),
    ...(facts.hasRpmbuild ? [] : ['rpmbuild n’est pas sur ce poste : le paquet .rpm manquerait.']),
    ...(facts.signer === null
      ? ['Aucune clé n’est nommée pour signer : ajoutez --minisign-key=FICHIER.key ou --gpg-key=EMPREINTE.']
      : [])
  ]
}

function changelogObstacles({
  version,
  changelog
}: Pick<ReleaseFacts, 'version' | 'changelog'>): readonly string[] {
  const sections = readChangelog(changelog)
  const unreleased = sections.find(({ name }) => name === 'Unreleased')
  const [newest] = sections.filter((section) => section !== unreleased)
  return [
    ...(unreleased !== undefined && unreleased.text !== ''
      ? [
          'CHANGELOG.md a des nouveautés sous « Unreleased » : donnez-leur le numéro et la date de la version, et ce numéro à package.json.'
        ]
      : []),
    ...(newest?.name === version
      ? [
          ...(newest.date === null ? [`Dans CHANGELOG.md, la version ${version} n’a pas de date.`] : []),
          ...(newest.text === '' ? [`Dans CHANGELOG.md, la version ${version} ne dit rien.`] : [])
        ]
      : [
          `CHANGELOG.md décrit en dernier ${newest?.name ?? 'aucune version'}, et package.json dit ${version} : accordez-les.`
        ])
  ]
}
