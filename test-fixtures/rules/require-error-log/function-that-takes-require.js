// A function may take the arguments of a module wrapper; by itself that is no bundle.
const wrappers = [
  function (require, module, exports) {
    exports.save = function (store, value) {
      try {
        store.save(value)
      } catch (error) {} //! require-error-log(catch)
    }
  },
]

module.exports = wrappers
