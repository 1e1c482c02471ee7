// The name and the address of a person, whatever else the object is called.
// @preset strict
exports.show = function (currentUser, customerInfo) {
  console.log(currentUser.name)
  //          ^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'name'"
  console.log(customerInfo.email)
  //          ^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'email'"
}
