// AdonisJS: what the bouncer denies.
import type { HttpContext } from '@adonisjs/core/http'
import Post from '#models/post'

export default class PostsController {
  async destroy({ params, bouncer, response }: HttpContext) {
    const post = await Post.findOrFail(params.id)
    if (await bouncer.denies('deletePost', post)) {
      return response.forbidden('Cannot delete the post') //! require-access-denied-log(denied)
    }
    await post.delete()
  }

  async show({ params, bouncer, response, logger }: HttpContext) {
    const post = await Post.findOrFail(params.id)
    if (!(await bouncer.allows('readPost', post))) {
      logger.warn({ post: post.id }, 'denied')
      return response.forbidden('Cannot read the post')
    }
    return post
  }
}
