// Not found yet: helpers of an object that give the response to another helper.
const bcrypt = require('bcrypt')
const app = require('express')()
const respond = require('./respond')

app.post('/login', async (req, res) => {
  if (!(await bcrypt.compare(req.body.password, app.locals.hash))) return respond.unauthorized(res, 'wrong password')
  //                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing error: require-auth-failure-log(refused) "bcrypt.compare is false"
  respond.ok(res, {})
})
