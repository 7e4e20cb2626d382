import { Button, ButtonGroup, ButtonLink, EmptyState, Form, Select, Table } from '@diwan/ui'
import { FormTokens, href, type Page, type RequestCtx } from '../../../platform/http/index.ts'
import { roleNames } from '../../identity/index.ts'
import type { BalancePlan } from '../plan-balance.ts'
import { tasksCounted } from '../rules.ts'
import { texts } from '../texts.ts'

interface Props {
  readonly ctx: Pick<RequestCtx, 'locale' | 'csrf'>
  readonly plan: BalancePlan
}

/** Who would get how many of the tasks that nobody has. */
export const showBalance = (ctx: Props['ctx'], plan: BalancePlan): Page => ({
  title: texts.balance[ctx.locale],
  active: 'queue',
  breadcrumbs: [{ href: href(ctx, '/office'), text: texts.queue[ctx.locale] }],
  body: <BalancePage ctx={ctx} plan={plan} />,
})

function BalancePage({ ctx, plan }: Props) {
  const { locale } = ctx
  const { role, roles, shares, gifts } = plan
  return (
    <>
      <h1>{texts.balance[locale]}</h1>
      <p class="dw-muted">{texts.balanceLead[locale]}</p>
      {roles.length > 1 && (
        <Form method="get" action={href(ctx, '/office/tasks/balance')}>
          <Select
            name="role"
            locale={locale}
            label={texts.role[locale]}
            width="sm"
            value={role}
            placeholder={null}
            options={roles.map((value) => ({ value, label: roleNames[value]?.[locale] ?? value }))}
          />
          <Button variant="secondary">{texts.showRole[locale]}</Button>
        </Form>
      )}
      {gifts.length === 0 ? (
        <EmptyState heading={texts.nothingToSpread[locale]} icon="tasks" />
      ) : (
        <>
          <h2>{tasksCounted(gifts.length)[locale]}</h2>
          <Table
            caption={texts.balance[locale]}
            hideCaption
            dense
            rows={shares}
            rowKey={({ officer }) => officer.id}
            columns={[
              { header: texts.officer[locale], cell: ({ officer }) => officer.name[locale] },
              { header: texts.openNow[locale], cell: ({ open }) => open, numeric: true },
              { header: texts.gets[locale], cell: ({ gets }) => gets, numeric: true },
              { header: texts.afterwards[locale], cell: ({ open, gets }) => open + gets, numeric: true },
            ]}
          />
          <Form action={href(ctx, '/office/tasks/balance')}>
            <FormTokens ctx={ctx} />
            {gifts.map(({ taskId, accountId }) => (
              <input key={taskId} type="hidden" name="give" value={`${taskId}:${accountId}`} />
            ))}
            <ButtonGroup>
              <Button>{texts.confirm[locale]}</Button>
              <ButtonLink href={href(ctx, '/office')} variant="secondary">
                {texts.cancel[locale]}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </>
      )}
    </>
  )
}
