// Functions that are applied to an object are called; methods that are merely named so are not looked through.
export function applied(log, phone, list, number) {
  list.each.call(this, number)
  log.info.apply(log, [number, 'dialled'])
  log.warn.apply(log, list)
  list.each.apply(null)
  phone.call(number)
  phone.apply(number, list)
}
