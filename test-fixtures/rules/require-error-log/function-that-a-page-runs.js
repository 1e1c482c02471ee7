// @preset strict
// Good: the function runs in the page of a browser, where there is no log of the server.
export async function play(page) {
  await page.evaluate(() => {
    const video = document.querySelector('video')
    if (video) video.play().catch(() => {})
  })
}
