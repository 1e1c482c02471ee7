// Regions, handlers, and copies of finally for each way out.
function load(db) {
  try {
    const row = db.read()
    if (!row) return null
    return row
  } catch (error) {
    log(error)
    throw error
  } finally {
    db.close()
  }
}
function silent() {
  try {
    risky()
  } catch {
    // nothing to do here
  }
  try {
    risky()
  } catch ({ message }) {
    /* ignored */
    use(message)
  }
}
function nested(items) {
  for (const item of items) {
    try {
      try {
        if (item.skip) continue
        item.run()
      } finally {
        const f = () => item
        inner(f)
      }
    } finally {
      outer()
    }
  }
}
function overrides() {
  try {
    return 1
  } finally {
    return 2
  }
}
