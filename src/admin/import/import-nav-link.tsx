import { PanelNavLink } from '../ui/panel-nav-link'

/** The way to the import, for those who may import. */
export function ImportNavLink() {
  return <PanelNavLink href="/admin/import" label="Import orders" resource="imports" />
}
