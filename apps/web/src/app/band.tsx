import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { SignOutDoc } from '../gql/app.ts';
import { useT } from '../i18n/language.ts';
import { LinkButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Avatar } from '../ui/who.tsx';
import { request } from './api.ts';
import { messages } from './messages.ts';
import { NavMenu } from './nav-menu.tsx';
import { barPlaces, beyondBar, dailyPlaces, ownPlaces, SHARE, WAITING, type Place } from './places.ts';
import { SearchForm } from './search-form.tsx';
import { useSession, leaving, useSessionChanged, type Me } from './session.ts';

const Logo = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true">
    <path d="M13 1v20A10 10 0 0 1 13 1z" fill="#ffd930" />
    <path d="M15 7v20a10 10 0 0 0 0-20z" fill="#fff" />
  </svg>
);

/** The four things one can share, as links in a menu. */
function ShareLinks() {
  const t = useT(messages);
  const texts: Readonly<Record<string, string>> = t.shareTexts;
  return SHARE.map((place) => (
    <li key={place.to}>
      <Link className="pop-item" to={place.to as string}>
        <Icon name={place.icon} />
        <span>
          <b>{t.places[place.word]}</b>
          <small>{texts[place.word]}</small>
        </span>
      </Link>
    </li>
  ));
}

function OwnMenu({ me }: { me: Me }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const router = useRouter();
  const changed = useSessionChanged();
  const signOut = async () => {
    const stay = leaving(); // the live connection may tell of the end before the answer does
    await request(SignOutDoc, {}).catch((error: unknown) => {
      stay();
      throw error;
    });
    queries.cancelQueries();
    router.history.push('/');
    await changed();
  };
  return (
    <NavMenu
      className="band-link"
      label={t.ownMenu(me.name)}
      button={
        <>
          <Avatar name={me.name} tone="me" />
          <span className="vh">{t.ownMenu(me.name)}</span>
        </>
      }
    >
      {beyondBar(me).map((place) => (
        <li key={place.to} className="only-narrow">
          <PlaceLink place={place} className="pop-item" icon />
        </li>
      ))}
      {ownPlaces(me).map((place) => (
        <li key={place.to}>
          <PlaceLink place={place} className="pop-item" icon />
        </li>
      ))}
      <li className="pop-sep">
        <button type="button" className="pop-item pop-button" onClick={() => void signOut()}>
          <Icon name="exit" />
          {t.signOut}
        </button>
      </li>
    </NavMenu>
  );
}

function PlaceLink({ place, className, icon = false }: { place: Place; className?: string; icon?: boolean }) {
  const t = useT(messages);
  return (
    <Link className={className} to={place.to as string} activeOptions={{ exact: place.to === '/' }}>
      {icon && <Icon name={place.icon} />}
      {t.places[place.word]}
    </Link>
  );
}

const Count = ({ n }: { n: number }) => (n > 0 ? <span className="count">{n > 99 ? '99+' : n}</span> : null);

/** The header of every page: logo, search, Delen, Wacht op jou, you. */
export function Band() {
  const t = useT(messages);
  const { me, known } = useSession();
  return (
    <header className="band">
      <div className="wrap">
        <div className="band-top">
          <Link className="logo" to={'/' as string} aria-label={t.homeLink}>
            <Logo />
            Deelgenoot
          </Link>
          <div className="band-tools">
            {me && (
              <>
                {me.viewerCan.share && (
                  <div className="only-wide">
                    <NavMenu
                      className="btn btn-share btn-s"
                      label={t.shareWhat}
                      button={
                        <>
                          <Icon name="plus" />
                          {t.share}
                        </>
                      }
                    >
                      <ShareLinks />
                    </NavMenu>
                  </div>
                )}
                <Link className="band-link only-wide" to={WAITING.to as string}>
                  <Icon name="bell" />
                  {t.places.waiting} <Count n={me.waitingCount} />
                </Link>
                <OwnMenu me={me} />
              </>
            )}
            {known && !me && (
              <LinkButton to={'/inloggen' as string} small>
                {t.signIn}
              </LinkButton>
            )}
          </div>
          <SearchForm />
        </div>
        <nav className="band-nav" aria-label={t.mainMenu}>
          <ul className="plain-list">
            {dailyPlaces(me).map((place) => (
              <li key={place.to}>
                <PlaceLink place={place} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** The bar at the bottom of a phone: the daily places, with Delen in the middle. */
export function FootNav() {
  const t = useT(messages);
  const { me, known } = useSession();
  if (!known) return null;
  return (
    <nav className="foot-nav" aria-label={t.quickMenu}>
      <ul className="plain-list">
        {barPlaces(me).map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} icon />
          </li>
        ))}
        {me?.viewerCan.share && (
          <li>
            <NavMenu
              up
              className="foot-share"
              label={t.shareWhat}
              button={
                <>
                  <span className="share-dot">
                    <Icon name="plus" />
                  </span>
                  {t.share}
                </>
              }
            >
              <ShareLinks />
            </NavMenu>
          </li>
        )}
        {me && (
          <li>
            <Link to={WAITING.to as string}>
              <Icon name="bell" />
              {t.places.waiting} <Count n={me.waitingCount} />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
