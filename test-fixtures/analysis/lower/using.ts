// Explicit resource management.
async function f() {
  using a = open()
  await using b = await openLater()
  for (using c of list) use(a, b, c)
}
