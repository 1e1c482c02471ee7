// Good: the words are constant text.
exports.reject = function () {
  console.warn('JWT secret not found, password login is off')
  console.warn({ token: 'expired' })
}
