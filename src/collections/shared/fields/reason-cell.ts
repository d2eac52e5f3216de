/** In lists, reasons that the shop itself gives are shown in the language of who reads them. */
export const REASON_CELL = { components: { Cell: '@/admin/languages/reason-cell#ReasonCell' } }
