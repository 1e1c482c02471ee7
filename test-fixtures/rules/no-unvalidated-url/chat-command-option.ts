// An option of a command is the user's.
import { Client, Events } from 'discord.js'

const client = new Client({ intents: [] })
client.on(Events.InteractionCreate, async (interaction) => {
  const answer = await fetch(interaction.options.getString('url')) //! no-unvalidated-url(host)
  await interaction.reply(`${answer.status}`)
})
