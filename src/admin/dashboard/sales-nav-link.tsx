import { PanelNavLink } from '../ui/panel-nav-link'

/** The way to the sales reports, for those who see revenue. */
export function SalesNavLink() {
  return <PanelNavLink href="/admin/sales" label="Sales" resource="reports" />
}
