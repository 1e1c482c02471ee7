#!/usr/bin/env node
'use strict'
// Everything else an expression can be.
const numbers = [1, -2, 0x1f, 1e999, 10n, 0x10n, .5, ...more, , null, true, undefined, -0, NaN]
const regexp = /a[/]b/gi
const object = { a: 1, b, 'c-d': 2, 3: 4, [e]: 5, f() {}, get g() { return 1 }, set g(v) {}, async *h() {}, ...i, __proto__: null }
const named = function inner() { return inner }
const make = async (x) => { await x; return new Thing(...x) }
const empty = () => ({})
function* gen() { const got = yield 1; yield* other(); return got; }
function Old() { if (!new.target) return new Old; this.x = arguments[0]; }
count++
--object.a
object.b **= 2
object[e] += 'x'
void 0, typeof missing, !a, ~b, +c
const seq = (one(), two(), three)
const nested = (() => (() => this)())()
import('mod').then((m) => m.default)
import('./a.js', { with: { type: 'json' } })
a.b.c.d(e)(f)[g].h()
a in b, a instanceof b
;(0, a.b)()
label: { break label }
with_ = debug
debugger
eval('x')
var hoisted = later()
function later() { return hoisted }
if (a) { function inBlock() {} inBlock() }
