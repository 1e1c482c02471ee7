// Destructuring: members, rests, and defaults as branches.
const { a, b: { c = 1 } = {}, ['d']: d, [e]: f, ...others } = source
const [g, , h = g, ...tail] = list
let i, j
;[i, j] = [j, i]
;({ i, x: j.y, z: j[0] = 5 } = source)
function handler({ body, params: { id }, ...rest }, [first] = [], option = {}, ...more) {
  return [body, id, rest, first, option, more]
}
const arrow = ({ user: { name } }) => name
for (const { key, value = key } of list) use(key, value)
try {
  use()
} catch ({ code, ...info }) {
  use(code, info)
}
