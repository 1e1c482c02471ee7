// Good: a folder of a fixed name is looked for in each plug-in, and not each has one. Bad: the one folder that there is.
const fs = require('fs')
const path = require('path')

module.exports = function (plugins, folder, pages) {
  plugins.forEach((plugin) => {
    fs.readdir(path.join(plugin.folder, 'pages'), (err, names) => {
      if (err) return
      names.forEach((name) => pages.set(name, plugin))
    })
  })
  fs.readdir(path.join(folder, 'pages'), (err, names) => {
    //                                    ^^^ error: require-error-log(callback)
    if (err) return
    names.forEach((name) => pages.set(name, null))
  })
}
