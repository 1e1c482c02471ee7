// Good: whoever waits is given a description of the failure.
const { graph } = require('./graph')

exports.draw = (text) =>
  new Promise((resolve, reject) => {
    graph(text)
      .then((data) => resolve({ success: true, svg: data }))
      .catch(() => {
        reject({ success: false, description: 'graph failed' })
      })
  })
