import '../lib/trusted-types-policy'
import '../styles/fonts.css'
import './fonts.css'
import '../styles/tokens.css'
import '../styles/text.css'
import '../ui/text/guides.css'
import './print.css'
import './head.css'
import './boxes.css'
import './tables.css'
import './columns.css'
import './templates.css'
import type { PaperPage } from '../../shared/print/page-contract'
import { readOwnVersion } from '../bridge/pack'
import { createPaperPage } from './paper-page'

declare global {
  /** What main asks of this page. */
  var paperPage: PaperPage
}

const version = window.location.hash.slice(1)
if (version !== '') readOwnVersion(version)

globalThis.paperPage = createPaperPage(document)
