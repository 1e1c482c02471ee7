// What a program writes to its standard output is what the platform keeps as its log.
exports.login = function login(name, password) {
  process.stdout.write(`login of ${name} with ${password}\n`) //! no-sensitive-data-in-logs(reaches)
  process.stderr.write(`login of ${name}\n`)
}
