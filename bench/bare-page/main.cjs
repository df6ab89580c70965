// The least that this machine can do between a key and its lines: one field, ten lines that every letter rewrites.
const { app, BrowserWindow } = require('electron')

const page = `<!doctype html><title>Bare</title><main><h1>Bare</h1><input><div>${'<p></p>'.repeat(10)}</div></main>
<script>
const field = document.querySelector('input')
field.oninput = () => document.querySelectorAll('p').forEach((line, at) => (line.textContent = at + ' ' + field.value.repeat(4)))
field.focus()
</script>`

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, autoHideMenuBar: true })
  window.once('ready-to-show', () => window.show())
  return window.loadURL(`data:text/html,${encodeURIComponent(page)}`)
})
