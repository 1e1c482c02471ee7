// Imports and exports.
import def, { a, b as c, default as d, 'string name' as e } from 'one'
import * as ns from 'two'
import 'three'
import data from './data.json' with { type: 'json' }
export { a, c as renamed, def as default }
export { x, y as z } from 'four'
export * from 'five'
export * as six from 'six'
export const one = 1, { two, three: [four] } = ns
export function fn() { return import.meta.url }
export class Cls extends ns.Base {}
export let mutable = await load()
use(d, e, data)
