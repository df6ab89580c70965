import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * Returns what tells this machine from others while it runs: process numbers mean something within it alone. On Linux the
 * identifier of this start of the kernel with the namespace of processes (`proc(5)`, `pid_namespaces(7)`): a host's name may
 * change, and containers or unnamed hosts share one.
 */
export function thisMachine(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}/${readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')}`
  } catch {
    return hostname().replace(/\s/g, '-')
  }
}

/**
 * Returns when a process of this machine was started, in the kernel's own count, or an empty text where the system does not
 * tell: a process number is used again, with another start.
 */
export function processStart(pid: number): string {
  try {
    // The name of the program, in brackets, may hold anything (proc_pid_stat(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ')
    return fields?.[19] ?? ''
  } catch {
    return ''
  }
}
