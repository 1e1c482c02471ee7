// Entry for `import`: the same plugin object that `require` gives.
import plugin from './index.js'

export const { meta, rules, configs } = plugin
export default plugin
