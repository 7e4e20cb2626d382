import './events.ts'
import { expireRequestJob } from './expire-request.job.ts'
import { queryGatewayJob } from './query-gateway.job.ts'
import { refundPaymentJob } from './refund-payment.job.ts'

export { configurePayments, type PaymentsConfiguration, type PrintedReceipt } from './configuration.ts'
export { requestPayment } from './request-payment.ts'
export { cancelPaymentRequest } from './cancel-payment-request.ts'
export { startPayment, type StartedPayment } from './start-payment.ts'
export { checkPayment } from './check-payment.ts'
export { findPaymentRequest } from './find-payment-request.ts'
export { routes } from './routes.ts'
export { permissions } from './policy.ts'
export { errors } from './errors.ts'
export type { PaymentFailed, PaymentRefunded, PaymentSucceeded } from './events.ts'
export type {
  CancelPaymentRequest,
  Payer,
  PaymentLine,
  PaymentRequestView,
  PaymentState,
  RequestPayment,
  RequestStatus,
  Subject,
} from './schema.ts'

export const jobs = [queryGatewayJob, refundPaymentJob, expireRequestJob]
