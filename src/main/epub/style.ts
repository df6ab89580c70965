/** The style sheet of a book: little, for the reader chooses typeface, size and colours. Nothing is told by colour alone. */
export const BOOK_STYLE = `h1, h2, h3 { line-height: 1.25; break-after: avoid; hyphens: none; }
.kicker, .small { font-size: 0.85em; }
.summary { font-size: 1.1em; }
dt { font-weight: bold; break-after: avoid; }
dd { margin: 0 0 0.5em 1em; }
.box { margin: 1em 0; padding: 0.1em 1em; border: 1px solid; border-left-width: 4px; }
.box-title { font-weight: bold; break-after: avoid; }
.field { border-bottom: 1px solid; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
caption { text-align: left; font-weight: bold; }
th, td { padding: 0.3em 0.5em; border: 1px solid; text-align: left; vertical-align: top; }
pre, code { overflow-wrap: anywhere; white-space: pre-wrap; }
a { overflow-wrap: anywhere; }
`
