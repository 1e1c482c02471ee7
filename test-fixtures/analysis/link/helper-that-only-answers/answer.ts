export function answer(ctx, status, text) {
  ctx.body = text
  ctx.status = status
}
