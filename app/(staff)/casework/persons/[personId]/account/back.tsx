import { PlainLink } from '@/lib/ui/more-link'

/** The way out of a form of this part: nothing is changed. */
export const Back = ({ personId, children }: { personId: string; children: string }) => <PlainLink href={`/casework/persons/${personId}/account`}>{children}</PlainLink>
