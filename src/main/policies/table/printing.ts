import * as v from 'valibot'
import { LAYOUTS, PRINT_LAYOUTS } from '../../../shared/print/layouts'
import { policy, yesOrNo } from '../policy'

const OPTIONS = PRINT_LAYOUTS.map((layout) => LAYOUTS[layout].option)

/** How and whether pages are printed. */
export const printingPolicies = {
  'mise-en-pages': policy({
    schema: v.picklist(OPTIONS),
    levels: 'either',
    label: 'Format d’impression',
    effect: `format choisi à l’ouverture de l’aperçu, et par les commandes \`--print-…\` qui n’en donnent aucun : ${OPTIONS.map((option) => `\`${option}\``).join(', ')}`,
    expects: OPTIONS.map((option) => `"${option}"`).join(' ou '),
    example: 'recto-verso',
    words: (option) =>
      PRINT_LAYOUTS.map((layout) => LAYOUTS[layout]).find((layout) => layout.option === option)?.label ??
      option
  }),
  impression: policy({
    schema: v.boolean(),
    levels: 'imposed',
    label: 'Impression sur papier permise',
    effect: '`false` n’envoie rien à une imprimante ; l’enregistrement en PDF reste permis',
    expects: 'true ou false',
    example: false,
    words: yesOrNo
  })
}
