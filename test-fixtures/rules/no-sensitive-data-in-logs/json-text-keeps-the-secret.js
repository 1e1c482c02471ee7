// JSON.stringify only changes the form.
exports.login = function (user, password) {
  console.log(JSON.stringify({ user, password }))
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
