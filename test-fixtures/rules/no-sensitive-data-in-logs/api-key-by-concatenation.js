// Concatenation is no better than a template.
exports.connect = function (apiKey) {
  console.log('connecting with ' + apiKey)
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  //                               ^^^^^^ step 1: "comes from here"
}
