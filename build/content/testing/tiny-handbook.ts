import type { SourceFile } from '../model/source'

/** Returns a small handbook without a fault; `changes` replaces or adds files by path, null takes one away. */
export function tinyHandbook(changes: Readonly<Record<string, string | null>> = {}): readonly SourceFile[] {
  const files = { ...FILES, ...changes }
  return Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]))
}

/** Returns a fiche with this body under a good front matter and a good « À retenir ». */
export function ficheWith(body: string): string {
  return `${FICHE_HEADER}\n${FICHE_BOX}\n${body}\n`
}

/** Number of lines of `ficheWith` above the body. */
export const LINES_ABOVE_BODY = 17

const FICHE_HEADER = `---
id: fiche-une
type: fiche
titre: Une fiche
resume: Ce que dit l'unique fiche.
revu_le: 2026-11-01
public: [agent]
quand: Avant d'essayer.
sources:
  - cle: livre
---`

const FICHE_BOX = `:::a-retenir
- Un.
- Deux.
- Trois.
:::
`

const FILES: Readonly<Record<string, string>> = {
  'manuel.yaml': `id: petit-manuel
titre: Petit manuel
version: 2026.11.1
publie_le: 2026-11-23
langue: fr
licence: Licence Ouverte 2.0
publics:
  agent: agent public
`,
  'sommaire.yaml': `- chap-un:
    - fiche-une:
        - def-mot
`,
  'sources.yaml': `livre:
  titre: Un livre
  editeur: Une maison
  date: 2025
  consulte_le: 2026-11-01
  confiance: A
`,
  'accueil.yaml': `chapeau: Tout tient en une page.
avertissement: Ce manuel n'est pas une publication officielle.
premiere_visite:
  titre: Commencer
  description: Par le début.
  vers: chap-un
nouveautes:
  - date: 2026-11-23
    texte: Première édition.
    vers: fiche-une
`,
  'chapitres/chap-un.md': `---
id: chap-un
type: chapitre
titre: Un chapitre
resume: Le seul chapitre.
revu_le: 2026-11-01
sources:
  - cle: livre
---
Lisez d'abord [la fiche](fiche-une#pourquoi).
`,
  'fiches/fiche-une.md': ficheWith(`## Pourquoi {#pourquoi}

Parce que le [mot](def-mot) compte : voyez.

### Comment {#comment}

Ainsi.`),
  'definitions/def-mot.md': `---
id: def-mot
type: definition
titre: Mot
resume: Ce que l'on dit.
sigle: MT
aussi: [terme]
revu_le: 2026-11-01
sources:
  - cle: livre
    precision: page 2
---
Un mot se dit.
`
}
