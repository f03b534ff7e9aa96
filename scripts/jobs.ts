import type { Job } from '@/lib/kit/jobs/worker'
import { sweepJob } from '@/lib/access/sweep-job'
import { sealTrailJob, verifyTrailJob } from '@/lib/trail/job'

/** Everything the platform does by itself. */
export const jobs: Job[] = [sealTrailJob, verifyTrailJob, sweepJob]
