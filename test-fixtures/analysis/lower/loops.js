// Loops, labels, break and continue.
for (let i = 0, n = a.length; i < n; i++) {
  if (a[i]) continue
  use(i)
}
for (;;) {
  if (next()) break
}
while (true) {
  tick()
}
outer: for (const [k, v] of Object.entries(a)) {
  for (const key in v) {
    if (key === k) continue outer
    if (!key) break outer
    use(() => key)
  }
}
