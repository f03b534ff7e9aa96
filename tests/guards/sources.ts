import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Source = { path: string; text: string }

/** Every file below `folder` whose name ends with one of `endings`, with its text. */
export function sources(folder: string, ...endings: string[]): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

export const isClientFile = ({ text }: Source) => /^['"]use client['"]/.test(text)
export const isTest = ({ path }: Source) => /\.test\.tsx?$/.test(path)
