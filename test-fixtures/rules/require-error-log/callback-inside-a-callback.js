// Both callbacks answer the client alone; whoever calls back with an error looks at no answers.
const { tasks, parallel } = require('./tasks')

module.exports = function (req, res) {
  const query = req.list.model.findById(req.params.id)
  query.exec(function (err, item) { //! require-error-log(clientCallback)
    if (err) return res.status(500).json({ error: 'database error', detail: err })
    parallel(tasks(item), function (err, done) { //! require-error-log(clientCallback)
      if (err) return res.status(500).json({ error: 'database error', detail: err })
      res.json(done)
    })
  })
}
