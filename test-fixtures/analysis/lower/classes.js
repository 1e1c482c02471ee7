// Classes: methods, accessors, fields, static blocks, private names.
class Base {
  static #count = 0
  name = 'base'
  handler = () => this.name
  #secret
  static { Base.#count++; this.ready = true }
  constructor(secret) { this.#secret = secret }
  get secret() { return this.#secret }
  set secret(v) { this.#secret = v }
  static create(...args) { return new this(...args) }
  async *[Symbol.asyncIterator]() { yield* super.toString() }
  has(o) { return #secret in o }
  'quoted name'() {}
  42() {}
}
const Derived = class Inner extends mixin(Base) {
  constructor() { super(...arguments); super.init(Inner) }
}
const anonymous = class { static x = 1 }
export default class {}
