/** What happens on the workstation while its network is recorded: `story.ts NAME OPTIONS`, as JSON. */
import { chownSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { goTo } from '../../../e2e/fixtures/navigation'
import { ORDINARY_USER } from '../../../e2e/fixtures/ordinary-user'
import { drive } from '../../runtime/drive.mjs'
import { runScript } from '../../setup/main.mjs'
import { say } from '../../terminal/say.mjs'
import type { StoryName, StoryOptions } from './story-options'
import { installFound, READER_STEPS, type OpenedHandbook } from './use-handbook'

const STORIES: Readonly<Record<StoryName, (opened: OpenedHandbook) => Promise<void>>> = {
  read: async (opened) => {
    for (const [name, step] of READER_STEPS) {
      await step(opened)
      say(`  ${name}`)
    }
    say(`  ${opened.quiet} s sans que personne ne touche à rien`)
    await pause(opened.quiet * 1000)
  },
  plant: async ({ app, planted }) => {
    await app.evaluate(async (_electron, { address, port }) => {
      const { lookup } = process.getBuiltinModule('node:dns/promises')
      await lookup('demande-plantee.example')
      await new Promise((resolve) => {
        process
          .getBuiltinModule('node:net')
          .connect(port, address)
          .once('error', resolve)
          .once('connect', resolve)
      })
    }, planted)
  },
  'ask-server': async ({ page }) => {
    await goTo(page, '/versions')
    await page.getByRole('button', { name: 'Vérifier sur le serveur' }).click()
    await installFound(page)
  }
}

await runScript(async () => {
  const [name, json = ''] = process.argv.slice(2)
  const options = JSON.parse(json) as StoryOptions
  const profile = path.join(options.folder, `profil-${name ?? ''}`)
  mkdirSync(profile)
  chownSync(profile, ORDINARY_USER, ORDINARY_USER)
  const app = await drive(options.program.launchers, {
    args: [
      options.program.application,
      `--user-data-dir=${profile}`,
      `--content-root=${options.content.root}`,
      `--machine-root=${path.join(options.folder, name === 'ask-server' ? 'machine' : 'personne')}`
    ],
    chromiumSandbox: true,
    env: { ...environment(), LANG: 'fr_FR.UTF-8', LANGUAGE: 'fr' }
  })
  try {
    await STORIES[name as StoryName]({ ...options, app, page: await app.firstWindow() })
  } finally {
    await app.close()
  }
  return 0
})

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
}
