// Texts put together.
const a = 'x' + y + 'z' + `t${u}v` + 1
const b = y + z
const c = `plain`
const d = `${a}-${b}`
const e = 1 + 2 + 'three'
let f = 'start'
f += ' and ' + a
f += a
const g = tag`one ${a} two`
const h = String.raw`\u`
const i = (a + 'b') + ('c' + d)
const j = a - b - c * d
const k = 'a' + 'b'
