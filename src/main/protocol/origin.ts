/** The one scheme and the one host of the application. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'handbook'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
