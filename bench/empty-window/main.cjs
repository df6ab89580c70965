// The least that Electron can do: one window with one line of text. What our own start is measured against.
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  return window.loadURL('data:text/html,<title>Empty</title><h1>Hello</h1>')
})
