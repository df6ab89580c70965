/**
 * What the reader can ask for, once for the menu, the keyboard, the tooltips and the list of shortcuts.
 * Accelerators are written as Electron does; none uses Ctrl+Alt, which types @ # { | on French keyboards.
 */
export const commands = {
  search: { label: 'Rechercher…', accelerator: 'CmdOrCtrl+K', menu: 'go' },
  find: { label: 'Rechercher dans la page…', accelerator: 'CmdOrCtrl+F', menu: 'edit' },
  nextFound: { label: 'Passage trouvé suivant', accelerator: 'F3', menu: 'edit' },
  previousFound: { label: 'Passage trouvé précédent', accelerator: 'Shift+F3', menu: 'edit' },
  print: { label: 'Imprimer la fiche…', accelerator: 'CmdOrCtrl+P', menu: 'file' },
  verify: { label: 'Vérifier une fiche imprimée…', accelerator: null, menu: 'file' },
  importFolder: { label: 'Importer une version depuis un dossier…', accelerator: null, menu: 'file' },
  importFile: { label: 'Importer une version depuis un fichier…', accelerator: null, menu: 'file' },
  versions: { label: 'Versions du contenu…', accelerator: null, menu: 'file' },
  settings: { label: 'Réglages…', accelerator: null, menu: 'file' },
  changes: { label: 'Ce qui a changé', accelerator: null, menu: 'go' },
  bookmark: { label: 'Ajouter ou retirer le signet', accelerator: 'CmdOrCtrl+D', menu: 'go' },
  bookmarks: { label: 'Mes signets', accelerator: 'CmdOrCtrl+Shift+O', menu: 'go' },
  addToDossier: {
    label: 'Ajouter au dossier ou en retirer',
    accelerator: 'CmdOrCtrl+Shift+D',
    menu: 'go'
  },
  dossiers: { label: 'Mes dossiers', accelerator: 'CmdOrCtrl+Shift+L', menu: 'go' },
  home: { label: 'Accueil', accelerator: 'Alt+Home', menu: 'go' },
  back: { label: 'Page précédente', accelerator: 'Alt+Left', menu: 'go' },
  forward: { label: 'Page suivante', accelerator: 'Alt+Right', menu: 'go' },
  contents: { label: 'Afficher ou masquer le sommaire', accelerator: 'CmdOrCtrl+M', menu: 'view' },
  zoomIn: { label: 'Agrandir', accelerator: 'CmdOrCtrl+Plus', menu: 'view' },
  zoomOut: { label: 'Réduire', accelerator: 'CmdOrCtrl+-', menu: 'view' },
  zoomReset: { label: 'Taille normale', accelerator: 'CmdOrCtrl+0', menu: 'view' },
  shortcuts: { label: 'Raccourcis clavier', accelerator: '?', menu: 'help' },
  about: { label: 'À propos du manuel', accelerator: null, menu: 'help' }
} as const satisfies Record<
  string,
  { label: string; accelerator: string | null; menu: 'file' | 'edit' | 'view' | 'go' | 'help' }
>

export type CommandName = keyof typeof commands
export const commandNames = Object.keys(commands) as CommandName[]
