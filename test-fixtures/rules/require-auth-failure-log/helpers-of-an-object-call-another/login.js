// Helpers of an object that give the response to another helper; one is named like a level, and logs nothing.
const bcrypt = require('bcrypt')
const app = require('express')()
const respond = require('./respond')

app.post('/login', async (req, res) => {
  if (!(await bcrypt.compare(req.body.password, app.locals.hash))) return respond.unauthorized(res, 'wrong password')
  //                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
  respond.ok(res, {})
})
