import type { PrintToPDFOptions } from 'electron'
import { escapeHtml } from '../escape-html'

/** Height kept free for the running footer, in inches: the 18 mm that the style of paper leaves. */
const FOOTER_SPACE = 18 / 25.4

/** Returns how a page becomes a PDF: A4, tagged, with an outline, and a footer on every page. */
export function pdfOptions(footer: string): PrintToPDFOptions {
  return {
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footerTemplate(footer),
    margins: { top: 14 / 25.4, right: 16 / 25.4, bottom: FOOTER_SPACE, left: 16 / 25.4 }
  }
}

/** Chromium fills the two classes in; sizes stand on the element, as no style sheet reaches it. */
function footerTemplate(footer: string): string {
  return (
    '<div style="display:flex;justify-content:space-between;gap:6mm;width:100%;margin:0 16mm;' +
    'font-family:sans-serif;font-size:8pt;color:#333">' +
    `<span>${escapeHtml(footer)}</span>` +
    '<span style="white-space:nowrap">Page <span class="pageNumber"></span>&nbsp;/&nbsp;<span class="totalPages"></span></span></div>'
  )
}
