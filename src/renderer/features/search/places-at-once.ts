/** How many places are shown at first, and how many more each time: about what anybody reads. */
export const PLACES_AT_ONCE = 40

/** How many of them are drawn with the letter that was typed: what the tallest dialog shows without scrolling. */
export const PLACES_IN_VIEW = 6
