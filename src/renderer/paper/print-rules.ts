/**
 * Makes a page on the screen follow the style rules of paper, so that what is measured there is what will be printed.
 * Chromium would follow them only while it prints, when no script can measure.
 */
export function followPrintRules(page: Document): void {
  for (const sheet of page.styleSheets) for (const rule of mediaRules(sheet)) adapt(rule.media)
}

function mediaRules({ cssRules }: CSSStyleSheet | CSSGroupingRule): readonly CSSMediaRule[] {
  return [...cssRules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...(rule instanceof CSSGroupingRule ? mediaRules(rule) : [])
  ])
}

function adapt(media: MediaList): void {
  if (media.mediaText === 'print') media.mediaText = 'all'
  else if (media.mediaText.startsWith('screen')) media.mediaText = 'not all'
}
