import { LAYOUTS, type PrintLayout } from '../../shared/print/layouts'
import { layoutFor } from '../policies/for-reader'
import { imposed, type Policies } from '../policies/policies'

/** The layout to print in, or in French why it is not the one that is asked for. */
type ChosenLayout =
  { readonly ok: true; readonly layout: PrintLayout } | { readonly ok: false; readonly message: string }

/**
 * Returns the layout of a command that prints: the one that it asks for, or the administration's.
 * @param asked null: none
 */
export function chooseLayout(asked: PrintLayout | null, policies: Policies): ChosenLayout {
  const layout = layoutFor(policies)
  if (asked === null || asked === layout || imposed(policies, 'mise-en-pages') === undefined)
    return { ok: true, layout: asked ?? layout }
  return {
    ok: false,
    message: `Votre administration impose la mise en pages ${LAYOUTS[layout].option}\u00a0: ne demandez pas ${LAYOUTS[asked].option}.`
  }
}
