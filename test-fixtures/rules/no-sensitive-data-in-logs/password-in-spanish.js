// Words of other languages mean the same.
exports.entrar = function (logger, usuario, contrasena, haslo) {
  logger.info({ usuario: usuario.id, contrasena })
  //                                 ^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'contrasena'"
  logger.info({ haslo })
  //            ^^^^^ error: no-sensitive-data-in-logs(reaches) "'haslo'"
}
