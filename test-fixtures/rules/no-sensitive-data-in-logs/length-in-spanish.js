// Good: the length of a secret, in any language.
exports.entrar = function (logger, contrasena, senhaLength) {
  logger.info({ largo: contrasena.length, senhaLength })
}
