import { readdirSync, readFileSync } from 'node:fs'

function parents(): Map<number, number> {
  const pairs = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const]
      } catch {
        return [] // It ended between the listing and the reading.
      }
    })
  return new Map(pairs)
}

/** Returns the process and all below it. Linux only. */
function processTree(root: number): readonly number[] {
  const parentOf = parents()
  const tree = [root]
  for (const pid of tree) for (const [child, parent] of parentOf) if (parent === pid) tree.push(child)
  return tree
}

/** Returns the memory of a process tree in MiB: the sum of proportional set sizes, shared pages counted once. */
export function treeMemory(root: number): number {
  return processMemories(root).reduce((sum, { mebibytes }) => sum + mebibytes, 0)
}

/** Returns what each process of a tree takes, as `treeMemory`, with its kind: `browser`, `renderer`, `utility`… */
export function processMemories(
  root: number
): readonly { readonly kind: string; readonly mebibytes: number }[] {
  return processTree(root).flatMap((pid) => {
    try {
      const [rollup, command] = ['smaps_rollup', 'cmdline'].map((file) =>
        readFileSync(`/proc/${pid}/${file}`, 'utf8')
      )
      const kibibytes = Number(/^Pss:\s+(\d+)/m.exec(rollup ?? '')?.[1] ?? 0)
      const kind = /--type=([\w-]+)/.exec(command ?? '')?.[1] ?? 'browser'
      return [{ kind, mebibytes: kibibytes / 1024 }]
    } catch {
      return [] // It ended between the listing and the reading.
    }
  })
}
