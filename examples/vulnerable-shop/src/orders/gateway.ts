// The payment provider, as far as the services need it.

/** A card as the client sends it. */
export interface Card {
  readonly holder: string
  readonly cardNumber: string
  readonly cvc: string
}

/** Port to the payment provider. */
export abstract class Gateway {
  abstract charge(orderId: string, card: Card, apiKey: string): Promise<string>
  abstract refund(orderId: string, amount: number): Promise<void>
  abstract cancel(orderId: string): Promise<void>
}
