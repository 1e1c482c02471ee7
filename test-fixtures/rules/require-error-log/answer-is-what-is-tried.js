// The tried code answers the request; that its answer is returned makes the failure no smaller.
const express = require('express')
const { listDrivers } = require('./drivers')

const router = express.Router()

router.get('/drivers', function (req, res) {
  try {
    return res.json({ drivers: listDrivers() })
  } catch (error) { //! require-error-log(client)
    return res.status(500).json({ message: error.message })
  }
})

module.exports = router
