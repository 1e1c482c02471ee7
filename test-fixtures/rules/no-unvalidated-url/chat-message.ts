// Whoever writes to the bot chooses the address.
import { Telegraf } from 'telegraf'

const bot = new Telegraf(process.env.BOT_TOKEN)
bot.on('text', async (talk) => {
  const answer = await fetch(talk.message.text) //! no-unvalidated-url(host)
  await talk.reply(`${answer.status}`)
})
