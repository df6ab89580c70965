/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * Returns the proxy for downloads by https that an environment names, or null where it names none: the usual variables,
 * in the order in which undici reads them, then what npm is configured with, which it hands on to the scripts that it runs.
 * @param {Environment} env
 * @returns {string | null}
 */
export function proxyIn(env) {
  const names = [
    'https_proxy',
    'HTTPS_PROXY',
    'http_proxy',
    'HTTP_PROXY',
    'npm_config_https_proxy',
    'npm_config_proxy'
  ]
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== '') ?? null
}

/**
 * Returns the environment in which the installer of the electron package uses the proxy, where there is one: since
 * @electron/get 5 it downloads by `fetch`, which knows no proxy unless it is told.
 * @param {Environment} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withProxy(env) {
  const proxy = proxyIn(env)
  if (proxy === null) return { ...env }
  const except = env['no_proxy'] ?? env['NO_PROXY'] ?? env['npm_config_noproxy'] ?? ''
  return { ...env, ELECTRON_GET_USE_PROXY: '1', HTTPS_PROXY: proxy, https_proxy: proxy, NO_PROXY: except }
}

/**
 * Returns a proxy as it can be shown: its host alone, for an address may hold a password.
 * @param {string} proxy
 */
export function proxyHost(proxy) {
  return URL.canParse(proxy) ? new URL(proxy).host : 'that is configured'
}
