/** Words of `RecentKept.vue` for each thing that is kept. */
export const recentKeptWords = {
  searches: { keep: 'Garder mes recherches sur ce poste', clear: 'Effacer les recherches récentes' },
  pages: {
    keep: 'Garder les pages lues et les étapes lues des parcours',
    clear: 'Effacer la liste des pages lues'
  }
} as const
