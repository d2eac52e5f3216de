import { PanelNavLink } from '../ui/panel-nav-link'

/** The way to the failed jobs, for those who may retry them. */
export function JobsNavLink() {
  return <PanelNavLink href="/admin/jobs" label="Failed jobs" resource="jobs" />
}
