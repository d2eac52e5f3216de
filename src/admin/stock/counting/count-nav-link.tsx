import { PanelNavLink } from '../../ui/panel-nav-link'

/** The way to goods in and stock takes, for those who adjust stock. */
export function CountNavLink() {
  return <PanelNavLink href="/admin/count" label="Count or receive" resource="stock-counts" />
}
