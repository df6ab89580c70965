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
  const kibibytes = processTree(root).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kibibytes.reduce((sum, value) => sum + value, 0) / 1024
}
