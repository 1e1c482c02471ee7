// Good: the client's word is only a key into a table of addresses.
import { Hono } from 'hono'

const FEEDS: Record<string, string> = { news: 'https://news.example.com/rss', blog: 'https://blog.example.com/rss' }
const app = new Hono()
app.get('/feed/:name', async (c) => {
  const feed = FEEDS[c.req.param('name')]
  if (!feed) return c.notFound()
  return fetch(feed)
})
