function send(res, code, payload) {
  res.status(code).json(payload)
}

module.exports = {
  ok: (res, data) => send(res, 200, { data }),
  unauthorized: (res, message) => send(res, 401, { error: message }),
  error: (res, code, message) => send(res, code, { error: message }),
}
