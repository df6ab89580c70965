'use strict'
// The carried runtime has no application of its own to open another one, as `electron FOLDER` does: this is it.
// CommonJS, and without waiting, because the application must run before Electron is ready.
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const path = require('node:path')

// As Electron's own default application: Playwright has a module loaded first that holds `ready` until it listens.
if (process.argv[1] === '-r') {
  const [, module] = process.argv.splice(1, 2)
  require(path.resolve(module))
}

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  process.stderr.write('Usage: electron [OPTIONS] FOLDER [ARGUMENTS], where FOLDER holds a package.json.\n')
  process.exit(1)
}

const folder = path.resolve(given)
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(folder)
require(path.join(folder, manifest.main))
