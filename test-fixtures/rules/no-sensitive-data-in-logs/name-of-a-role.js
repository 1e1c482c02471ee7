// Good under strict: the name of a role, a driver or a data table is no person's.
// @preset strict
exports.show = function (superAdminRole, userRole, driver, candidate) {
  console.log(superAdminRole.name, userRole.name, driver.name, candidate.name)
}
