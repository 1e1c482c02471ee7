// Who has the code of an authorization gets the token for it.
exports.redeem = function (authCode, statusCode) {
  console.info(`received ${authCode}, answered ${statusCode}`)
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'authCode'"
}
