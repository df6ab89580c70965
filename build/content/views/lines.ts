import type { View } from '../../../src/shared/content/view'

/**
 * Returns the words of a view that stand nowhere else, line by line, so that a search finds them. Glossary, directory
 * and map repeat what pages of their own say.
 */
export function viewLines(view: View): string[] {
  switch (view.kind) {
    case 'timeline':
      return view.events.map(({ title, text }) => `${title}. ${text}`)
    case 'licences':
      return view.licences.map(({ name, spdx, note }) => `${name} (${spdx}). ${note ?? ''}`.trim())
    case 'guide':
      return [
        ...view.questions.map(({ text }) => text),
        ...view.conclusions.map(({ title, text }) => `${title}. ${text}`)
      ]
    case 'actors':
    case 'directory':
    case 'glossary':
      return []
  }
}
