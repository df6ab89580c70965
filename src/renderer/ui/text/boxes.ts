import {
  ArrowRightLeft,
  CircleHelp,
  FilePenLine,
  ListChecks,
  MessageSquareQuote,
  Scale
} from 'lucide-vue-next'
import type { Component } from 'vue'
import type { BoxKind } from '../../../shared/content/text'

/** How each kind of box is called and drawn; told by words and a picture, never by colour alone. */
export const boxFaces: Readonly<Record<BoxKind, { readonly title: string; readonly icon: Component }>> = {
  'a-retenir': { title: 'À retenir', icon: ListChecks },
  'ce-que-ca-change': { title: 'Ce que ça change pour une administration', icon: ArrowRightLeft },
  exemple: { title: 'Exemple', icon: MessageSquareQuote },
  reserve: { title: 'À nuancer', icon: Scale },
  'a-verifier': { title: 'À vérifier', icon: CircleHelp },
  modele: { title: 'Texte à remplir', icon: FilePenLine }
}
