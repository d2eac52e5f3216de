import 'server-only'

import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import type { FailedJob } from '@/features/jobs/list-failed-jobs'
import { listFailedJobs, MAX_FAILED_JOBS } from '@/features/jobs/list-failed-jobs'

import { PanelPage } from '../ui/panel-page'
import { ShopTime } from '../time/shop-time'
import { RetryJobButton } from './retry-job-button'

/** What people call each job, by its name: `payload.config.ts` hands over those of the table of jobs. */
type JobLabels = Readonly<Record<string, string>>

function Subject({ job, t }: { job: FailedJob; t: Words['t'] }) {
  const orderId = job.data?.['orderId']
  if (typeof orderId === 'string') return <a href={`/admin/collections/orders/${orderId}`}>{t('Order')}</a>
  const userId = job.data?.['userId']
  if (typeof userId === 'string') return <a href={`/admin/collections/users/${userId}`}>{t('Customer')}</a>
  return <>–</>
}

interface FailedJobsProps {
  jobs: readonly FailedJob[]
  labels: JobLabels
  t: Words['t']
}

function FailedJobs({ jobs, labels, t }: FailedJobsProps) {
  const labelOf = ({ name }: FailedJob) => {
    const label = labels[name]
    return label === undefined ? name : t(label)
  }
  return (
    <div aria-label={t('Failed jobs')} className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">{t('Jobs that failed for good, the newest first')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Job')}</th>
            <th scope="col">{t('About')}</th>
            <th scope="col">{t('Error')}</th>
            <th scope="col">{t('When')}</th>
            <th scope="col">{t('Again')}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <th scope="row">
                {labelOf(job)}
                <span className="br-sku">{job.name}</span>
              </th>
              <td>
                <Subject job={job} t={t} />
              </td>
              <td className="br-error-text">
                {job.error}
                {job.requestId !== null && (
                  <span className="br-sku">
                    {t('Request')} {job.requestId}
                  </span>
                )}
              </td>
              <td>
                <ShopTime at={job.failedAt} />
              </td>
              <td>
                <RetryJobButton jobId={job.id} label={labelOf(job)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** `/admin/jobs`: background jobs that were given up, to be tried again once their cause is gone. */
export async function JobsView({ jobLabels, ...props }: AdminViewServerProps & { jobLabels: JobLabels }) {
  const { req } = props.initPageResult
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fjobs')
  const jobs = await listFailedJobs(req)
  const { t } = wordsOf(req.i18n)
  if (jobs === null) {
    return (
      <PanelPage title={t('Failed jobs')} view={props}>
        <p className="br-notice">{t('Only administrators and managers see failed jobs and retry them.')}</p>
      </PanelPage>
    )
  }
  return (
    <PanelPage title={t('Failed jobs')} view={props}>
      <p className="br-muted">
        {t(
          'Mails and other background work that failed after every automatic retry. Nothing is lost: a job stays here until it is tried again.',
        )}
        {jobs.length === MAX_FAILED_JOBS &&
          ` ${t('The newest {count} are shown.', { count: MAX_FAILED_JOBS })}`}
      </p>
      {jobs.length === 0 ? (
        <p className="br-notice">{t('No job has failed.')}</p>
      ) : (
        <FailedJobs jobs={jobs} labels={jobLabels} t={t} />
      )}
    </PanelPage>
  )
}
