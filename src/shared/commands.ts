interface Command {
  readonly label: string
  readonly accelerator: string | null
  readonly menu: 'file' | 'edit' | 'view' | 'go' | 'help'
  /** Groups of a menu follow in this order, with a line between them; inside one the order is that of the table. */
  readonly group: number
}

/**
 * What the reader can ask for, once for the menu, the keyboard, the tooltips and the list of shortcuts.
 * Accelerators are written as Electron does; none uses Ctrl+Alt, which types @ # { | on French keyboards.
 */
export const commands = {
  search: { label: 'Rechercher…', accelerator: 'CmdOrCtrl+K', menu: 'go', group: 1 },
  searchSelection: { label: 'Rechercher la sélection', accelerator: null, menu: 'go', group: 1 },
  undo: { label: 'Annuler', accelerator: 'CmdOrCtrl+Z', menu: 'edit', group: 0 },
  copyReference: {
    label: 'Copier la référence',
    accelerator: 'CmdOrCtrl+Shift+C',
    menu: 'edit',
    group: 1
  },
  copyPassage: { label: 'Copier le passage avec sa référence', accelerator: null, menu: 'edit', group: 1 },
  copyLink: { label: 'Copier le lien vers la section', accelerator: null, menu: 'edit', group: 1 },
  copySection: { label: 'Copier la section en Markdown', accelerator: null, menu: 'edit', group: 1 },
  copyPage: { label: 'Copier la page en Markdown', accelerator: null, menu: 'edit', group: 1 },
  find: { label: 'Rechercher dans la page…', accelerator: 'CmdOrCtrl+F', menu: 'edit', group: 2 },
  nextFound: { label: 'Passage trouvé suivant', accelerator: 'F3', menu: 'edit', group: 2 },
  previousFound: { label: 'Passage trouvé précédent', accelerator: 'Shift+F3', menu: 'edit', group: 2 },
  highlight: { label: 'Surligner', accelerator: 'CmdOrCtrl+Shift+H', menu: 'edit', group: 3 },
  annotate: { label: 'Annoter', accelerator: 'CmdOrCtrl+Shift+N', menu: 'edit', group: 3 },
  newWindow: { label: 'Nouvelle fenêtre', accelerator: 'CmdOrCtrl+N', menu: 'file', group: 0 },
  closeWindow: { label: 'Fermer la fenêtre', accelerator: 'CmdOrCtrl+W', menu: 'file', group: 0 },
  print: { label: 'Imprimer la fiche…', accelerator: 'CmdOrCtrl+P', menu: 'file', group: 1 },
  printSection: { label: 'Imprimer la section…', accelerator: null, menu: 'file', group: 1 },
  verify: { label: 'Vérifier une fiche imprimée…', accelerator: null, menu: 'file', group: 1 },
  importFolder: {
    label: 'Importer une version depuis un dossier…',
    accelerator: null,
    menu: 'file',
    group: 2
  },
  importFile: { label: 'Importer une version depuis un fichier…', accelerator: null, menu: 'file', group: 2 },
  versions: { label: 'Versions du contenu…', accelerator: null, menu: 'file', group: 2 },
  settings: { label: 'Réglages…', accelerator: null, menu: 'file', group: 3 },
  changes: { label: 'Ce qui a changé', accelerator: null, menu: 'go', group: 5 },
  bookmark: { label: 'Ajouter ou retirer le signet', accelerator: 'CmdOrCtrl+D', menu: 'go', group: 3 },
  bookmarks: { label: 'Mes signets', accelerator: 'CmdOrCtrl+Shift+O', menu: 'go', group: 3 },
  addToDossier: {
    label: 'Ajouter au dossier ou en retirer',
    accelerator: 'CmdOrCtrl+Shift+D',
    menu: 'go',
    group: 4
  },
  dossiers: { label: 'Mes dossiers', accelerator: 'CmdOrCtrl+Shift+L', menu: 'go', group: 4 },
  notes: { label: 'Mes notes', accelerator: 'CmdOrCtrl+Shift+M', menu: 'go', group: 3 },
  home: { label: 'Accueil', accelerator: 'Alt+Home', menu: 'go', group: 2 },
  back: { label: 'Page précédente', accelerator: 'Alt+Left', menu: 'go', group: 2 },
  forward: { label: 'Page suivante', accelerator: 'Alt+Right', menu: 'go', group: 2 },
  contents: { label: 'Afficher ou masquer le sommaire', accelerator: 'CmdOrCtrl+M', menu: 'view', group: 1 },
  nextRegion: { label: 'Zone suivante de la fenêtre', accelerator: 'F6', menu: 'go', group: 6 },
  previousRegion: { label: 'Zone précédente de la fenêtre', accelerator: 'Shift+F6', menu: 'go', group: 6 },
  arrangeWindows: { label: 'Deux fenêtres côte à côte', accelerator: null, menu: 'view', group: 1 },
  readingSettings: {
    label: 'Réglages de lecture…',
    accelerator: 'CmdOrCtrl+Shift+R',
    menu: 'view',
    group: 1
  },
  whereAmI: { label: 'Où suis-je\u00a0?', accelerator: 'CmdOrCtrl+I', menu: 'go', group: 6 },
  zoomIn: { label: 'Agrandir', accelerator: 'CmdOrCtrl+Plus', menu: 'view', group: 2 },
  zoomOut: { label: 'Réduire', accelerator: 'CmdOrCtrl+-', menu: 'view', group: 2 },
  zoomReset: { label: 'Taille normale', accelerator: 'CmdOrCtrl+0', menu: 'view', group: 2 },
  readAloud: { label: 'Lire à voix haute, ou suspendre', accelerator: 'F8', menu: 'view', group: 4 },
  nextSentence: { label: 'Phrase suivante', accelerator: 'F9', menu: 'view', group: 4 },
  previousSentence: { label: 'Phrase précédente', accelerator: 'Shift+F9', menu: 'view', group: 4 },
  stopReading: { label: 'Arrêter la lecture', accelerator: 'Shift+F8', menu: 'view', group: 4 },
  readersGuide: { label: 'Guide du lecteur', accelerator: null, menu: 'help', group: 1 },
  administratorsGuide: { label: 'Guide de l’administrateur', accelerator: null, menu: 'help', group: 1 },
  guides: { label: 'Tous les guides', accelerator: null, menu: 'help', group: 1 },
  accessibility: { label: 'Déclaration d’accessibilité', accelerator: null, menu: 'help', group: 1 },
  shortcuts: { label: 'Raccourcis clavier', accelerator: '?', menu: 'help', group: 2 },
  selfTest: { label: 'Vérifier cette installation', accelerator: null, menu: 'help', group: 3 },
  about: { label: 'À propos du manuel', accelerator: null, menu: 'help', group: 3 }
} as const satisfies Record<string, Command>

/** Keys of one part of the window, for its handlers and tooltips: neither in the menu nor in the list of shortcuts. */
export const localKeys = {
  /** In the search field: all that is found, on a page. */
  allResults: 'CmdOrCtrl+Enter',
  /** In a dossier: the item is moved by one. */
  moveUp: 'Alt+Up',
  moveDown: 'Alt+Down'
} as const

export type CommandName = keyof typeof commands
export type MenuName = Command['menu']
export const commandNames = Object.keys(commands) as CommandName[]
