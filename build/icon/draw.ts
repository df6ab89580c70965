/// <reference lib="dom" />
/** Draws the application's icon in every size, with the Electron that is here: `npm run icon`. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { drive } from '../runtime/drive.mjs'
import { findRuntime } from '../runtime/find.mjs'
import { mustLeaveSandbox } from '../setup/sandbox.mjs'
import { root } from '../terminal/root.mjs'
import { ICON_SIZES, iconSvg } from './icon-svg'

const runtime = findRuntime(root, process.env)
if (runtime === null) throw new Error('There is no Electron: run `npm start` once.')
const app = await drive(runtime.folder, {
  args: [path.join(root, 'bench', 'bare-page')],
  chromiumSandbox: !mustLeaveSandbox()
})
try {
  const page = await app.firstWindow()
  for (const size of ICON_SIZES) {
    const png = await page.evaluate(
      async ({ svg, size }) => {
        const image = new Image()
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
        await image.decode()
        const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
        canvas.getContext('2d')?.drawImage(image, 0, 0, size, size)
        return canvas.toDataURL('image/png').split(',')[1] ?? ''
      },
      { svg: iconSvg(size), size }
    )
    writeFileSync(path.join(import.meta.dirname, `${size}.png`), Buffer.from(png, 'base64'))
  }
  writeFileSync(path.join(import.meta.dirname, 'icon.svg'), iconSvg(512))
} finally {
  await app.close()
}
