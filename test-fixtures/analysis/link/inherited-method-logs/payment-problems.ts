import { Problems } from './problems'

export class PaymentProblems extends Problems {}
