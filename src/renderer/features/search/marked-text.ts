import { type FunctionalComponent, h } from 'vue'
import type { Piece } from '../../../shared/search/show/highlight'

/** A text with its highlights as `<mark>`. A functional component: dozens are rendered at each key. */
export const MarkedText: FunctionalComponent<{ pieces: readonly Piece[] }> = ({ pieces }) =>
  pieces.map(({ text, marked }) => (marked ? h('mark', text) : text))
MarkedText.props = ['pieces']
