// Good: both handlers are empty, and the outer one says why. Bad: the outer one does something, which its comment is about.
const { page, report } = require('./browser')

exports.dismiss = async function (selector) {
  try {
    const button = page.find(selector)
    await button.click().catch(() => {})
  } catch (e) {
    // not found or not clickable, continue
  }
}
exports.press = async function (selector) {
  try {
    const button = page.find(selector)
    await button.click().catch(() => {})
    //                   ^^^^^ error: require-error-log(promise)
  } catch (e) {
    // not found or not clickable, continue
    report(e)
  }
}
