import { Ltr, Table } from '@diwan/ui'
import type { Page, RequestCtx } from '../../../platform/http/index.ts'
import { roleNames, type Account } from '../../identity/index.ts'
import { texts } from '../texts.ts'

/** Where the back office begins for an administrator: who may log in for the entity, and as what. */
export const showOfficers = ({ locale }: Pick<RequestCtx, 'locale'>, officers: readonly Account[]): Page => ({
  title: texts.officers[locale],
  active: 'officers',
  body: (
    <>
      <h1>{texts.officers[locale]}</h1>
      <p class="dw-muted">{texts.officersLead[locale]}</p>
      <Table
        caption={texts.officers[locale]}
        hideCaption
        dense
        rows={officers}
        rowKey={({ id }) => id}
        columns={[
          { header: texts.name[locale], cell: ({ name }) => name[locale] },
          { header: texts.login[locale], cell: ({ login }) => <Ltr>{login}</Ltr> },
          {
            header: texts.roles[locale],
            cell: ({ roles }) => roles.map((role) => roleNames[role]?.[locale] ?? role).join(locale === 'ar' ? '، ' : ', '),
          },
        ]}
      />
    </>
  ),
})
