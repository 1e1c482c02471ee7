// That a bot is writing is a courtesy, and nobody waits for it; the message itself is another matter.
import { Bot } from 'grammy'
import { answers } from './answers'

const bot = new Bot(process.env.BOT_TOKEN!)

bot.on('message:text', async (ctx) => {
  try {
    await ctx.api.sendChatAction(ctx.chat.id, 'typing')
  } catch {}
  const text = await answers.find(ctx.message.text)
  try {
    await ctx.api.sendMessage(ctx.chat.id, text)
  } catch {}
  //^^^^^ error: require-error-log(catch)
})
