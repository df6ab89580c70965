import { CHECKSUMS } from './checksums'

/** What was made, as far as what remains depends on it. */
export interface Made {
  readonly version: string
  /** Name of the package, as systems know it. */
  readonly id: string
  /** Name of the signature of the checksums; null: nothing is signed. */
  readonly signature: string | null
}

/** Returns in French what a person must still do to release what was made, in order. */
export function remainingSteps({ version, id, signature }: Made): readonly string[] {
  return [
    'Faire refaire les paquets du même commit sur un autre poste, et comparer les empreintes : elles doivent être les mêmes.',
    `Installer le .deb sur Debian 12 et Ubuntu 24.04, le .rpm et l’archive portable ; lancer ${id} --self-test sur chacun : aucun échec.`,
    'Lancer npm run proof:network sur un poste où les espaces de noms sont permis : aucune trame ne part.',
    'Relire l’application au clavier, au lecteur d’écran et sur papier.',
    signature === null
      ? `Signer ${CHECKSUMS} avec la clé de l’éditeur, hors réseau.`
      : `Faire vérifier ${signature} par une autre personne, avec la clé publique reçue par une autre voie.`,
    `Étiqueter le commit : git tag --sign v${version}, puis envoyer l’étiquette ; la forge fait alors les paquets pour Windows et macOS (non essayé).`,
    'Signer les paquets pour Windows et macOS avec les certificats de l’éditeur, les essayer, et ajouter leurs empreintes.',
    `Déposer les paquets, la nomenclature, ${CHECKSUMS} et sa signature là où les administrateurs les prennent ; y joindre la clé publique.`,
    'Annoncer la version avec ce que CHANGELOG.md en dit ; les versions du contenu ont leur propre annonce.',
    'Ouvrir une section « Unreleased » vide dans CHANGELOG.md.'
  ]
}
