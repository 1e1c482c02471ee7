// switch is a row of comparisons; bodies fall through.
function kind(a) {
  switch (a.type) {
    case 'x':
      first()
    case 'y':
      return second()
    default:
      other()
    case KINDS.z: {
      let inner = 1
      use(inner)
      break
    }
  }
  switch (true) {
    case a > 1 && a < 5:
      return 'small'
  }
  switch (a) {
  }
  return null
}
