import { kindOf } from '../../../src/shared/content/kinds'
import { BOX_KINDS, type BoxKind } from '../../../src/shared/content/text'
import { type Report, TOP } from '../model/problem'
import type { FrontMatter } from '../schema/front-matter'
import type { Body } from '../text/body'

const MIN_POINTS = 3
const MAX_POINTS = 5

/** Reports a page that lacks what its type promises: its boxes, their points, a text. */
export function checkShape(matter: FrontMatter, body: Body, report: Report): void {
  if (body.text.length === 0) {
    report(TOP, 'texte-vide', 'Cette entrée n’a pas de texte sous son en-tête.')
  }
  for (const kind of BOX_KINDS) {
    const wanted = kindOf(matter.type).boxes[kind]
    if (wanted !== undefined) checkRequired(kind, wanted, matter.type, body, report)
  }
  for (const field of body.fields) {
    if (field.inTemplate) continue
    report(field, 'champ-deplace', 'Un champ à remplir se place dans un encadré « :::modele ».')
  }
  for (const box of body.boxes) {
    if (box.kind === 'modele' && matter.type !== 'modele')
      report(box, 'encadre-deplace', 'Un encadré « :::modele » se place dans une entrée de type « modele ».')
    if (box.kind !== 'a-retenir') continue
    if (box.items === null) {
      report(box, 'a-retenir', 'L’encadré « a-retenir » contient une liste « - … » et rien d’autre.')
    } else if (box.items < MIN_POINTS || box.items > MAX_POINTS) {
      report(
        box,
        'a-retenir',
        `« À retenir » compte ${MIN_POINTS} à ${MAX_POINTS} points ; il y en a ${box.items}.`
      )
    }
  }
}

function checkRequired(
  kind: BoxKind,
  wanted: 'one' | 'some',
  type: FrontMatter['type'],
  body: Body,
  report: Report
): void {
  const [first, second] = body.boxes.filter((box) => box.kind === kind)
  if (first === undefined) {
    report(TOP, 'encadre-manquant', `Une entrée de type « ${type} » contient un encadré « :::${kind} ».`)
  } else if (second !== undefined && wanted === 'one') {
    report(
      second,
      'encadre-en-double',
      `Un seul encadré « ${kind} » par page ; le premier est à la ligne ${first.line}.`
    )
  }
}
