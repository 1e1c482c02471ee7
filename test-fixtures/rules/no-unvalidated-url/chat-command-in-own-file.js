// A bot's command in a file of its own: whoever writes the message chooses its words.
module.exports = {
  name: 'preview',
  async run(message, args) {
    const page = await fetch(args[0])
    //                       ^^^^^^^ error: no-unvalidated-url(host)
    return message.reply(await page.text())
  },
  async execute(interaction) {
    const page = await fetch(interaction.options.getString('address'))
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
    return interaction.reply(await page.text())
  },
}
