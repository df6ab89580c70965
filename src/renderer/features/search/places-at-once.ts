/** How many places are shown at first, and how many more each time: about what anybody reads. */
export const PLACES_AT_ONCE = 40
