// Sloppy mode.
with (object) { value = 1 }
if (a) function late() {}
arguments.length
var undefined_ = void a
