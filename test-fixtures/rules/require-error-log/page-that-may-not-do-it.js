// Good: a page is asked to do something, and nobody takes what comes of it. Bad: what the page answers is used.
const { page } = require('./browser')

exports.mute = async function () {
  await page.evaluate(() => document.querySelector('video').pause()).catch(() => {})
  return page.url
}
exports.title = async function (titles) {
  const title = await page.evaluate(() => document.title).catch(() => {})
  //                                                      ^^^^^ error: require-error-log(promise)
  titles.push(title)
}
