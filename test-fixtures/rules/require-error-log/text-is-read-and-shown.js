// Good: all depends on the text, nothing is waited for, and where it cannot be read there is nothing to show.
exports.show = function (text, draw, emoji) {
  try {
    const data = JSON.parse(text)
    draw.begin(data.subject)
    return draw.finish(emoji[data.status])
  } catch {
    return null
  }
}
