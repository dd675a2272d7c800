import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { queryOf } from '../../app/api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { PageHead } from '../../app/page.tsx';
import { DemoMailDoc, type DemoMailQuery } from '../../gql/identity.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, LinkButton } from '../../ui/button.tsx';
import { Dots, Row, Rows } from '../../ui/section.tsx';
import { Empty, Pager, Skeleton } from '../../ui/state.tsx';
import { RelativeTime } from '../../ui/text.tsx';
import { messages } from './messages.ts';

/** How often to look for new mail while the page is open, in ms. */
const EVERY = 5_000;
const SHOWN = 20;

type DemoMailItem = DemoMailQuery['demoMail'][number];

/** A link of ours as a place in this client, wherever the server thinks it is reached. */
const placeOf = (link: string): string => {
  const { pathname, search } = new URL(link);
  return pathname + search;
};

function Mail({ mail }: { mail: DemoMailItem }) {
  const t = useT(messages).box;
  const links = mail.links.filter((link) => URL.canParse(link));
  const words = links
    .reduce((text, link) => text.replace(link, ''), mail.text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return (
    <Row>
      <h2>{mail.subject}</h2>
      <Dots>
        {t.to(mail.to)}
        <RelativeTime at={mail.sentAt} />
      </Dots>
      <p className="say">{words}</p>
      <Actions>
        {links.map((link) => (
          <Fragment key={link}>
            <LinkButton to={placeOf(link) as string} icon="right" small aria-label={t.openOf(mail.subject)}>
              {t.open}
            </LinkButton>
          </Fragment>
        ))}
      </Actions>
    </Row>
  );
}

/** The mailbox of everyone in the demo. */
export function DemoMailPage() {
  const t = useT(messages).box;
  const [shown, setShown] = useState(SHOWN);
  const query = useQuery({ ...queryOf(DemoMailDoc, {}), refetchInterval: EVERY, staleTime: 0 });
  return (
    <Loaded query={query} page waiting={<Skeleton shape="page" label={t.loading} />}>
      {({ demoMail }) => (
        <>
          <PageHead title={t.title(demoMail.length)} lead={t.lead} />
          {demoMail.length === 0 ? (
            <Empty drawing level={2} title={t.emptyTitle}>
              {t.empty}
            </Empty>
          ) : (
            <Rows label={t.list}>
              {demoMail.slice(0, shown).map((mail) => (
                <Mail key={mail.id} mail={mail} />
              ))}
            </Rows>
          )}
          <Pager hasMore={demoMail.length > shown} busy={false} onMore={() => setShown(shown + SHOWN)} />
        </>
      )}
    </Loaded>
  );
}
