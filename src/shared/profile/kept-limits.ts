/** Apart from the schemas that they bound: the first page needs the numbers alone. */

/** Longer queries are pasted texts: of no use as recent searches. */
export const MAX_SEARCH_LENGTH = 100

/** Most pages that are kept before and after the one that is shown: Chromium itself keeps 50 of a window. */
export const MAX_VISITS = 24
