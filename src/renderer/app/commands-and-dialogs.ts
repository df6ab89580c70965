import type { CommandName } from '../../shared/commands'

/** Commands that act in an open dialog as anywhere; any other closes it first. */
export const OVER_DIALOGS: ReadonlySet<CommandName> = new Set([
  'newWindow',
  'closeWindow',
  'arrangeWindows',
  'search',
  'undo',
  'zoomIn',
  'zoomOut',
  'zoomReset'
])

/** Commands on the page that is read: with a dialog over it, the reader cannot see what they would act on. */
export const ON_PAGE: ReadonlySet<CommandName> = new Set([
  'addToDossier',
  'bookmark',
  'copyLink',
  'copyPage',
  'copyPassage',
  'copyReference',
  'copySection',
  'find',
  'nextFound',
  'nextRegion',
  'previousFound',
  'previousRegion',
  'print',
  'printSection',
  'whereAmI'
])
