import { quoted } from '../../shared/french/quoted'

/** Where a reader is. */
export interface Whereabouts {
  /** Titles from the first page down to the one that is read. */
  readonly path: readonly string[]
  /** Title of the section that is read; null before the first one, and where there is none. */
  readonly section: string | null
  /** Share of the page that was scrolled past, from 0 to 1; null where all of it is in view. */
  readonly share: number | null
}

/** Returns where a reader is in words. */
export function whereWords({ path, section, share }: Whereabouts): string {
  const words = [
    path.join(' › '),
    ...(section === null ? [] : [`Section ${quoted(section)}`]),
    share === null ? 'Toute la page est visible' : `${Math.round(share * 100)}\u00a0% de la page`
  ]
  return `${words.join('. ')}.`
}

/** Returns the share of a page that was scrolled past; null where nothing can be scrolled. */
export function scrolledShare({
  scrollTop,
  scrollHeight,
  clientHeight
}: Pick<Element, 'scrollTop' | 'scrollHeight' | 'clientHeight'>): number | null {
  const room = scrollHeight - clientHeight
  return room < 1 ? null : Math.min(1, Math.max(0, scrollTop / room))
}
