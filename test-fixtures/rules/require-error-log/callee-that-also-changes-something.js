// A function that changes what it is given has an effect, and its failure is more than an answer.
function copyInto(target, source) {
  for (const key of Object.keys(source)) target[key] = String(source[key])
}

exports.apply = function (target, text) {
  try {
    copyInto(target, JSON.parse(text))
  } catch (error) {} //! require-error-log(catch)
}

exports.connect = function (queue) {
  return new Promise((resolve, reject) => queue.connect(resolve, reject)).catch(() => null) //! require-error-log(promise)
}
