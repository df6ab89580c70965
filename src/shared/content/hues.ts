/**
 * Colours that a part of the handbook may bear, in the order in which parts without one take them. Their values, light
 * and dark, stand in `src/renderer/styles/tokens.css`; its test holds every one to a contrast of 7:1.
 */
export const HUES = ['sienna', 'ochre', 'teal', 'plum', 'slate', 'green', 'blue', 'violet'] as const
export type Hue = (typeof HUES)[number]
