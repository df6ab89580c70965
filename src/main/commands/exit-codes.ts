/** Exit codes of the command line, as the help tells them. Wrong usage never has the code of an answer about the content. */
export const EXIT_CODES = {
  done: 0,
  failed: 1,
  nothingNewer: 2,
  refused: 3,
  unreadable: 4,
  policiesWrong: 5,
  paperChanged: 10,
  paperWithdrawn: 11,
  paperUnknown: 12,
  misused: 64
} as const

/** What each exit code means, for the help. */
export const EXIT_CODE_MEANINGS: Readonly<Record<keyof typeof EXIT_CODES, string>> = {
  done: 'tout s’est bien passé ; avec --import-content et --update-content, une version est installée ; avec --check-content, une version plus récente existe',
  failed: 'échec ; rien n’est changé ; avec --self-test, au moins un essai a échoué',
  nothingNewer:
    '--import-content, --check-content, --update-content : rien de plus récent que ce qui est installé',
  refused: '--import-content, --check-content, --update-content : contenu refusé',
  unreadable:
    '--import-content, --check-content, --update-content : source illisible, ou aucun serveur ; --check-policies et --print-policies : fichier illisible',
  policiesWrong: '--check-policies et --print-policies : le fichier a au moins une faute',
  paperChanged: '--verify-code : la fiche a été modifiée depuis l’impression',
  paperWithdrawn: '--verify-code : la fiche a été retirée du manuel',
  paperUnknown: '--verify-code : code inconnu du contenu installé',
  misused: 'la commande est mal écrite, ou le code contient une faute de frappe'
}
