// The other loop forms.
async function read(stream, list) {
  for await (const chunk of stream) list.push(chunk)
  for (list.last of stream);
  for (var k in list) use(k)
  do {
    step()
    if (done()) break
  } while (more() || other())
  block: {
    if (k) break block
    use(k)
  }
  return k
}
for (const x of []) for (const y of x) use(x, y)
