import '../styles/fonts.css'
import './fonts.css'
import '../styles/tokens.css'
import '../styles/text.css'
import './print.css'
import './tables.css'
import './columns.css'
import './templates.css'
import type { PrintedPage } from '../../shared/print/page-contract'
import { createPrintedPage } from './printed-page'

declare global {
  /** What main asks of this page. */
  var printedPage: PrintedPage
}

globalThis.printedPage = createPrintedPage(document)
