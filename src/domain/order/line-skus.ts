/**
 * What an order carries of its lines to be found by: their SKUs in their order, as `skus_of_order` of the migrations puts
 * them together. The insert of an order contains it; otherwise a trigger would write the order a second time.
 */
export function lineSkus(lines: readonly { sku: string }[]): string | null {
  return lines.length === 0 ? null : lines.map(({ sku }) => sku).join(' ')
}
