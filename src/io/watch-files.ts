import { watch } from 'node:fs'

/**
 * Tells the name of each file that changes in these folders (undefined where the system does not say), until the returned
 * function is called. Folders are watched, not files: an editor that saves puts a new file in the place of the old one.
 */
export function watchFolders(folders: readonly string[], changed: (name: string | undefined) => void): () => void {
  const watchers = folders.map(folder => watch(folder, (_event, name) => changed(name ?? undefined)).on('error', () => changed(undefined)))
  return () => { for (const watcher of watchers) watcher.close() }
}
