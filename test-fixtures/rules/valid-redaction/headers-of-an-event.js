// The headers of a function's event: the session of the browser is left out.
// @preset strict
exports.redactionsList = ['accessToken', 'event.headers.authorization', 'data.*.password']
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'event.headers.cookie'"
