import { counted } from '../french/plural'
import type { PrintFormat } from './job'
import { boundSetting } from './page-setting'

/** Returns in French what a document takes of paper, in which letters where pages are A5, and how a booklet is made. */
export function describeSheets(format: PrintFormat, faces: number): string {
  const letters = `lettres de ${boundSetting(format).points} points, sans réduction`
  switch (format.sheets) {
    case 'single':
      return `Format A4, ${counted(faces, 'page')}.`
    case 'booklet':
      return `Livret A5\u00a0: ${counted(Math.ceil(faces / 2), 'feuille')} A4, ${letters}. Imprimez des deux côtés, en retournant sur le bord court, puis pliez le tout au milieu. Ce PDF est fait pour l’imprimante\u00a0: pour lire à l’écran, enregistrez une page par face.`
    case 'pairs':
      return `Deux pages A5 par face\u00a0: ${counted(faces, 'face')} A4, ${letters}. Ce PDF est fait pour l’imprimante\u00a0: pour lire à l’écran, enregistrez une page par face.`
  }
}
