import { Link } from '@tanstack/react-router';
import { thingIcon } from '../../../app/work/things.ts';
import { useT } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Rows } from '../../../ui/section.tsx';
import { messages } from './messages.ts';
import { ShareFrame } from './share-frame.tsx';

const ADDRESSES = { tip: '/delen/tip', question: '/delen/vraag', review: '/delen/beoordeling', material: '/importeren' } as const;

/** The four things one can share. */
export function ChoosePage() {
  const t = useT(messages);
  return (
    <ShareFrame title={t.chooseTitle} lead={t.chooseLead}>
      {(me) => (
        <Rows>
          {(['tip', 'question', 'review', 'material'] as const)
            .filter((kind) => kind !== 'material' || me.viewerCan.share)
            .map((kind) => (
              <li key={kind} className="choice">
                <span className="thumb-kind">
                  <Icon name={thingIcon(kind)} />
                </span>
                <div className="stack-s">
                  <h2 className="choice-title">
                    <Link to={ADDRESSES[kind] as string}>{t.choices[kind][0]}</Link>
                  </h2>
                  <p className="quiet">{t.choices[kind][1]}</p>
                </div>
              </li>
            ))}
        </Rows>
      )}
    </ShareFrame>
  );
}
