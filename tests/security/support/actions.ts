import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../..', process.env.NEXT_DIST_DIR ?? '.next-test')

type Manifest = { node: Record<string, { exportedName: string; filename: string }> }

/** The names of all server actions of the build, by the id that a form carries. */
export const actionNames = (): Map<string, string> => {
  const { node } = JSON.parse(readFileSync(join(FOLDER, 'server/server-reference-manifest.json'), 'utf8')) as Manifest
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [id, exportedName]))
}
