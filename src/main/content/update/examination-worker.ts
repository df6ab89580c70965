import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { examinePack } from './examine-pack'

/** The thread in which a version is examined: it answers once, or throws. */
const { before, after } = v.parse(v.object({ before: v.string(), after: v.string() }), workerData)
void examinePack(before, after).then((examination) => parentPort?.postMessage(examination))
