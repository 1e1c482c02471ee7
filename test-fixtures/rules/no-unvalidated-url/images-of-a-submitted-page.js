// The addresses stand in a page that comes with the request.
import * as cheerio from 'cheerio'

export async function importPage(req, input) {
  const $ = cheerio.load(input.html)
  const images = []
  $('img').each((i, el) => {
    const $image = $(el)
    images.push($image)
  })
  for (const $image of images) {
    await fetch($image.attr('src')) //! no-unvalidated-url(host)
  }
}
