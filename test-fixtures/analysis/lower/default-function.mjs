// An anonymous default export is a declaration.
run()
export default async function () {
  return run
}
