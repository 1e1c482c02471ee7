// Good: the comment at the question whether something was found says that it need not exist. Bad: it speaks of something else.
const { allow, mapper } = require('./pages')

exports.page = async function (root) {
  let page
  try {
    page = await mapper.pathOf(`${root}/index.html`)
  } catch (err) {
  }

  // Only when the page exists
  if (page) return allow(page)
  return allow(root)
}
exports.style = async function (root) {
  let style
  try {
    style = await mapper.send(`${root}/main.css`)
  } catch (err) { //! require-error-log(catch)
  }

  // Styles belong to everybody
  if (style) return allow(style)
  return allow(root)
}
