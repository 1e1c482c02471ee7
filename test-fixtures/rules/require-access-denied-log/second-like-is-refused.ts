// Good: a second like, and an id of the wrong form, are refused whoever asks. Bad: who is on the list of the blocked may not.
import express from 'express'
import { isValidPostId, posts } from './posts'

const app = express()
app.post('/posts/:id/like', async (req, res) => {
  if (!isValidPostId(req.params.id)) return res.status(403).send('no such post')
  const post = await posts.find(req.params.id)
  if (post.likedBy.includes(req.user.id)) return res.status(403).send('already')
  if (post.blockedBy.includes(req.user.id)) return res.status(403).send('blocked') //! require-access-denied-log(denied)
  await posts.like(post, req.user)
  res.end()
})
