import { EXIT_CODES } from './command-line'

/** Returns the help of the command line, in French, without a final line break. */
export function commandLineHelp(): string {
  return `Manuel du numérique ouvert, lecture hors ligne.

Sans option, le manuel s’ouvre dans une fenêtre.

  --print-fiche=IDENTIFIANT --output=FICHIER.pdf
        écrit une fiche en PDF, sans ouvrir de fenêtre
  --print-fiche=all --output=DOSSIER
        écrit toutes les fiches du manuel, un fichier PDF par fiche
        (sur un serveur Linux sans écran, ajoutez --ozone-platform=headless)
  --user-data-dir=DOSSIER
        emploie ce dossier pour les signets et la reprise de lecture
  --version
        affiche la version
  --help
        affiche cette aide

Code de retour : ${EXIT_CODES.done} si tout s’est bien passé, ${EXIT_CODES.failed} en cas d’échec, ${EXIT_CODES.misused} si la commande est mal écrite.`
}
