// Good: the password in the connection string is replaced by stars, between what is kept.
exports.failed = function (connectionString) {
  console.error(`cannot connect to ${connectionString.replace(/(mongo.*?:\/\/.*?:).*?@/, '$1****@')}`)
}
