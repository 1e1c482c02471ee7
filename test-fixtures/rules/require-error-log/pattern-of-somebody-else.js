// Good: a pattern that is none is left out, and the comment that begins with the name of a tool gives a reason; a to-do for one gives none.
const { format } = require('./format')

exports.compile = (rules) => {
  const found = []
  for (const rule of rules) {
    try {
      found.push(new RegExp(rule.regex))
    } catch {}
  }
  return found
}

exports.write = async (file) => {
  try {
    await format(file)
  } catch {
    // Prettier is best-effort here
  }
}

exports.save = async (file) => {
  try {
    await format(file)
  } catch { //! require-error-log(catch)
    // prettier-ignore
  }
}
