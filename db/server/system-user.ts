import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Whom PostgreSQL runs as. Null: as ourselves. */
export type SystemUser = { uid: number; gid: number; name: string } | null

const NAME = 'liangfu'

/** PostgreSQL refuses to run as root; under root it gets a user of its own, or `nobody` where none can be made. */
export function databaseUser(): SystemUser {
  if (process.getuid?.() !== 0) return null
  return find(NAME) ?? create() ?? find('nobody') ?? { uid: 65534, gid: 65534, name: 'nobody' }
}

/** Whether the user may pass through every folder above the path and use the path itself. */
export function canReach(path: string, user: SystemUser): boolean {
  if (user === null) return true
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode
    if ((bits & 1) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

function create(): SystemUser {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], { stdio: 'ignore' })
  } catch {
    // Missing, read-only system, or another start made the user in the same moment.
  }
  return find(NAME)
}

function find(name: string): SystemUser {
  try {
    const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((row) => row.startsWith(`${name}:`))
    const [, , uid, gid] = line?.split(':') ?? []
    return uid && gid ? { uid: Number(uid), gid: Number(gid), name } : null
  } catch {
    return null
  }
}
