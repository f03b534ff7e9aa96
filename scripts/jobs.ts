import type { Job } from '@/lib/kit/jobs/worker'

/** Everything the platform does by itself. */
export const jobs: Job[] = []
