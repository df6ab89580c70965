/** Channel of every request. Free of any library, so that the sandboxed preload can use it. */
export const REQUEST_CHANNEL_PREFIX = 'handbook:request:'
/** Channel of every announcement. */
export const EVENT_CHANNEL_PREFIX = 'handbook:event:'
