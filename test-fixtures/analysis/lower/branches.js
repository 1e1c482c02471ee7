// Conditions are branches without temporaries; values of choices are temporaries stored in each arm.
if (a && !b) c()
else if (d || (e && f)) g()
else h()
const x = a ? b : c ? d : e
const y = a && b && c
const z = a ?? b
const o = a?.b.c(1)?.[d]
if (o?.ok) c()
a && b()
a ? b() : c()
let n
n ||= a
n &&= b
o.p ??= c
delete o.p
delete o?.q
const s = !a
const t = a || 'none'
while (a && b) c()
