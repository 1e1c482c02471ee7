// Nobody takes what is loaded here; whoever needs it loads it again, and is told. What is taken is another matter.
import { loadModule } from '@example/foundation'

export function warmUp(require, names) {
  for (const name of names) loadModule(require, name).catch(() => {})
}

export function connect(require, names, server) {
  for (const name of names)
    loadModule(require, name)
      .then((plugin) => server.register(plugin))
      .catch(() => {}) //! require-error-log(promise)
}
