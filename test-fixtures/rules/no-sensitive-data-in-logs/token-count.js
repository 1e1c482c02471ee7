// Good: the number of tokens says nothing about any of them.
exports.cleanUp = function (tokens) {
  console.log('removing %d expired tokens', tokens.length)
}
