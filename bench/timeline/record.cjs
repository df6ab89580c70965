// Loaded before an application (`electron -r`): records when what happens at a start happens, and writes it to the file that
// TIMELINE_FILE names a second after the first page is loaded: [name, milliseconds since 1970]. The application is unchanged.
const { writeFileSync } = require('node:fs')
const { app, ipcMain } = require('electron')

const now = () => performance.timeOrigin + performance.now()
const moments = []
const note = (name) => {
  moments.push([name, now()])
}
note('first line of JavaScript')
setImmediate(() => note('main file has run'))

app.once('will-finish-launching', () => note('Electron has launched'))
app.once('ready', () => note('Electron is ready'))
app.once('browser-window-created', (_event, window) => {
  note('window created')
  window.once('ready-to-show', () => note('window may be shown'))
  window.once('show', () => note('window shown'))
  const contents = window.webContents
  contents.once('did-start-navigation', () => note('main asks for the page'))
  contents.once('did-navigate', () => note('page received'))
  contents.once('dom-ready', () => note('document parsed'))
  contents.once('did-finish-load', () => {
    note('all of the page loaded')
    setTimeout(() => void writeTimeline(contents), 1000)
  })
})

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, listener) => {
  handle(channel, async (event, ...args) => {
    const name = typeof args[0] === 'string' ? args[0] : channel
    note(`page asks: ${name}`)
    try {
      return await listener(event, ...args)
    } finally {
      note(`answered: ${name}`)
    }
  })
}

async function writeTimeline(contents) {
  const page = await contents.executeJavaScript(`({
    origin: performance.timeOrigin,
    navigation: performance.getEntriesByType('navigation')[0].toJSON(),
    paints: performance.getEntriesByType('paint').map(({ name, startTime }) => [name, startTime]),
    resources: performance.getEntriesByType('resource').map(({ name, startTime, responseEnd }) => [name, startTime, responseEnd])
  })`)
  const within = (name, time) => moments.push([name, page.origin + time])
  within('navigation begins', 0)
  within('first byte of the page', page.navigation.responseStart)
  within('document interactive, scripts run', page.navigation.domInteractive)
  for (const [name, time] of page.paints) within(name.replaceAll('-', ' '), time)
  for (const [name, begun, ended] of page.resources) {
    const { pathname } = new URL(name)
    within(`asked for: ${pathname}`, begun)
    within(`loaded: ${pathname}`, ended)
  }
  writeFileSync(process.env.TIMELINE_FILE, JSON.stringify(moments))
}
