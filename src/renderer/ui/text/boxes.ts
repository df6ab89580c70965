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

/** How each kind of box is drawn; told by words and a picture, never by colour alone. */
export const boxIcons: Readonly<Record<BoxKind, Component>> = {
  'a-retenir': ListChecks,
  'ce-que-ca-change': ArrowRightLeft,
  exemple: MessageSquareQuote,
  reserve: Scale,
  'a-verifier': CircleHelp,
  modele: FilePenLine
}
