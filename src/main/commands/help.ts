import { EXIT_CODES } from './command-line'
import { FORMATS } from './print-options'

/** Returns the help of the command line, in French, without a final line break. */
export function commandLineHelp(): string {
  return `Manuel du numérique ouvert, lecture hors ligne.

Sans option, le manuel s’ouvre dans une fenêtre.

  --print-fiche=IDENTIFIANT --output=FICHIER.pdf
        écrit une fiche en PDF, sans ouvrir de fenêtre ;
        IDENTIFIANT#SECTION n’en écrit qu’une section
  --print-fiche=all --output=DOSSIER
        écrit toutes les fiches du manuel, un fichier PDF par fiche
  --print-dossier=DOSSIER.json --output=FICHIER.pdf
        écrit un dossier de réunion, avec la couverture et le sommaire qu’il prévoit
  --print-handbook --output=FICHIER.pdf
        écrit le manuel entier, avec couverture et sommaire
  --print-fit --output=MESURES.json
        mesure comment les fiches tiennent sur leurs pages, et ce qui est plus large que la page
  --format=${Object.keys(FORMATS).join('|')}
        règle la mise en pages ; sans elle : recto-verso
  --large-print
        comme --format=gros-caracteres (18 points)
        (sur un serveur Linux sans écran, ajoutez --ozone-platform=headless)
  --import-content=CHEMIN [--machine] [--json]
        installe une version du contenu depuis un dossier ou un fichier,
        pour vous seul ou, avec --machine, pour tout le poste
  --content-status [--json]
        affiche les versions installées, celle qui est lue et la dernière vérification
  --verify-code=CODE [--json]
        dit si une fiche imprimée est à jour, d’après le code au bas de la page
  --user-data-dir=DOSSIER
        emploie ce dossier pour les signets, les versions et la reprise de lecture
  --version
        affiche la version
  --help
        affiche cette aide

Code de retour :
  ${EXIT_CODES.done}   tout s’est bien passé ; avec --import-content, une version est installée
  ${EXIT_CODES.failed}   échec ; rien n’est changé
  ${EXIT_CODES.nothingNewer}   --import-content : rien de plus récent que ce qui est installé
  ${EXIT_CODES.refused}   --import-content : contenu refusé
  ${EXIT_CODES.unreadable}   --import-content : source illisible
  ${EXIT_CODES.paperChanged}  --verify-code : la fiche a été modifiée depuis l’impression
  ${EXIT_CODES.paperWithdrawn}  --verify-code : la fiche a été retirée du manuel
  ${EXIT_CODES.paperUnknown}  --verify-code : code inconnu du contenu installé
  ${EXIT_CODES.misused}  la commande est mal écrite, ou le code contient une faute de frappe`
}
