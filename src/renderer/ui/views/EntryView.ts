import { type FunctionalComponent, h } from 'vue'
import type { Place } from '../../../shared/content/ids'
import type { View } from '../../../shared/content/view'
import ActorsView from './ActorsView.vue'
import DirectoryView from './DirectoryView.vue'
import GlossaryView from './GlossaryView.vue'
import GuideView from './GuideView.vue'
import LicencesView from './LicencesView.vue'
import TimelineView from './TimelineView.vue'

/** How links and addresses are drawn is the caller's: a reader can press them, paper cannot. */
interface ViewSlots extends Record<string, unknown> {
  link: { place: Place; words: string }
  address: { href: string; label: string }
}

/** What an entry shows below its text. On paper there are no controls, and everything is there. */
export const EntryView: FunctionalComponent<
  { view: View; paper?: boolean },
  Record<string, never>,
  ViewSlots
> = ({ view, paper = false }, { slots }) => h('div', { class: 'entry-view' }, [draw(view, paper, slots)])
EntryView.props = { view: { type: Object, required: true }, paper: Boolean }

type Slots = Parameters<typeof EntryView>[1]['slots']

function draw(view: View, paper: boolean, slots: Slots): ReturnType<typeof h> {
  switch (view.kind) {
    case 'timeline':
      return h(TimelineView, { view, paper }, slots)
    case 'actors':
      return h(ActorsView, { view }, slots)
    case 'directory':
      return h(DirectoryView, { view, paper }, slots)
    case 'licences':
      return h(LicencesView, { view, paper })
    case 'glossary':
      return h(GlossaryView, { view, paper }, slots)
    case 'guide':
      return h(GuideView, { view, paper }, slots)
  }
}
