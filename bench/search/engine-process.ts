/** One step with one engine in a process of its own, so that its memory can be told; `compare-engines.ts` starts it. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { everyEngine } from './every-engine'
import { measureEngine } from './measure-engine'

const corpusSchema = v.object({
  documents: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      heading: v.string(),
      keywords: v.string(),
      text: v.string()
    })
  ),
  queries: v.array(v.string())
})

const [step = '', folder = '', name = ''] = process.argv.slice(2)
const engines = await everyEngine()

if (step === 'names') console.log(JSON.stringify(engines.map((engine) => engine.name)))
else {
  const engine = engines.find((one) => one.name === name)
  if (engine === undefined) throw new Error(`There is no engine called ${name}.`)
  const { documents, queries } = v.parse(
    corpusSchema,
    JSON.parse(readFileSync(path.join(folder, 'corpus.json'), 'utf8'))
  )
  const file = path.join(folder, 'shipped')
  if (step === 'build') {
    const start = performance.now()
    const shipped = await engine.build(documents)
    console.log(JSON.stringify({ 'build ms': Math.round(performance.now() - start) }))
    writeFileSync(file, shipped)
  } else {
    console.log(JSON.stringify(await measureEngine(engine, readFileSync(file), documents, queries)))
  }
}
