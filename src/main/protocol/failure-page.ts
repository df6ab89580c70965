import { createHash } from 'node:crypto'
import { contentSecurityPolicy } from './content-security-policy'
import { escapeHtml } from '../../shared/text/escape-markup'
import { respond } from './respond'

const STYLE = `:root{color-scheme:light dark;background:light-dark(#fbf8f1,#16181d);color:light-dark(#1c1a17,#ece8df)}
body{max-width:34rem;margin:18vh auto 0;padding:0 1.5rem;font:1.125rem/1.6 sans-serif}
h1{font-size:1.6rem;line-height:1.25}`

const POLICY = contentSecurityPolicy({
  'style-src': [`'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`]
})

/** Returns the page that stands in for the handbook when there is nothing to read: it needs no other file. */
export function failurePage(title: string, sentences: readonly string[]): Response {
  const paragraphs = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('')
  const heading = escapeHtml(title)
  return respond(
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${heading}</title><style>${STYLE}</style></head>` +
      `<body><main><h1>${heading}</h1>${paragraphs}</main></body></html>`,
    'text/html; charset=utf-8',
    POLICY
  )
}
