// Good under strict: the token of a channel names it, and that an address is confirmed is no address.
// @preset strict
exports.show = function (ctx, userData) {
  console.log(`metrics of channel ${ctx.channel.token}`)
  console.log('confirmed: ' + userData['email:confirmed'])
}
