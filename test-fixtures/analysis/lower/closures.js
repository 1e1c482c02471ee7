// Names: scopes, captures, shadowing, hoisting.
var top = 1
let used = 2
function outer(param, top) {
  const local = used
  {
    const local = param
    setTimeout(() => console.log(local, used))
  }
  return function () {
    used = local + top
    function same() {}
    { function same() {} same() }
    return hoistedVar
  }
  var hoistedVar = undefinedGlobal
}
const handlers = { onError(err) { return err }, onDone: () => 1, 'with-dash': function () {} }
exports.handle = async () => {}
app.get('/', (req) => req, (req) => req)
function using_() { try { throw 1 } catch (top) { var top = 2; return () => top } }
