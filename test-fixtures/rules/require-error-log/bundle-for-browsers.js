// Good: a bundle holds wrapped modules, packed for browsers; it is not what anybody wrote.
(function (modules, entry) {
  return modules[entry]
})(
  {
    1: [
      function (require, module, exports) {
        exports.save = function (store, value) {
          try {
            store.save(value)
          } catch (error) {}
        }
      },
      {},
    ],
    2: [
      function (require, module, exports) {
        require('./store').save({}, 1)
      },
      { './store': 1 },
    ],
  },
  1,
)
