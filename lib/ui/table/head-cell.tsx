import { Icon } from '@/lib/ui/icon'
import { TextLink } from '@/lib/ui/text-link'
import { classOf, type Column } from './columns'

export function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { head, sort } = column
  return (
    <th scope="col" className={classOf({ ...column, bare: false })} aria-sort={sort?.direction}>
      {sort ? (
        <TextLink href={sort.href}>
          {head}
          {sort.direction && <Icon name={sort.direction === 'ascending' ? 'up' : 'dn'} />}
        </TextLink>
      ) : (
        head
      )}
    </th>
  )
}
