// Good: the message is searched for, at a fixed host.
import { Telegraf } from 'telegraf'

const bot = new Telegraf(process.env.BOT_TOKEN)
bot.on('text', async (talk) => {
  const query = new URLSearchParams({ q: talk.message.text })
  const answer = await fetch(`https://search.example.com/?${query}`)
  await talk.reply(await answer.text())
})
