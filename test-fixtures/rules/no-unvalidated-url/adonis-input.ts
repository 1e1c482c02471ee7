// Adonis: `input` is the query or the body.
import type { HttpContext } from '@adonisjs/core/http'

export default class PreviewController {
  async show({ request, response }: HttpContext) {
    const answer = await fetch(request.input('url')) //! no-unvalidated-url(host)
    return response.send(await answer.text())
  }
}
