// Entry of the package eslint-plugin-logwright, as CommonJS: ESLint 8.57's `.eslintrc` and oxlint load it by `require`. The
// ES module beside it re-exports this one.
import { createPlugin } from './plugin'
import type { LogwrightPlugin } from './plugin-types'

const plugin: LogwrightPlugin = createPlugin()

export = plugin
