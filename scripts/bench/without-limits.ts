/** Settings of a shop that takes all that is sent to it: what is measured or tried is not how soon it refuses. */
export const WITHOUT_LIMITS = {
  USER_REQUESTS_PER_MINUTE: '999999',
  ADDRESS_REQUESTS_PER_MINUTE: '999999',
  ADDRESS_PAGES_PER_MINUTE: '999999',
  CUSTOMER_ORDERS_PER_HOUR: '999999',
} as const
