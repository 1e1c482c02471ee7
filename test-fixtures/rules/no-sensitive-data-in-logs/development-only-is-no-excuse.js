// A branch for development runs on machines with real secrets, too.
exports.login = function (user, password) {
  if (process.env.NODE_ENV !== 'production') {
    console.debug('login', user, password) //! no-sensitive-data-in-logs(reaches)
  }
}
