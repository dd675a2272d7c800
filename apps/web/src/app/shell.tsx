import { onlineManager } from '@tanstack/react-query';
import { Link, Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { useT } from '../i18n/language.ts';
import { Icon } from '../ui/icon.tsx';
import { OfflineNote } from '../ui/state.tsx';
import { clearRead, ToastRegion } from '../ui/toast.tsx';
import { Band, FootNav } from './band.tsx';
import { Footer } from './footer.tsx';
import { messages } from './messages.ts';
import { useSession, useSessionLost } from './session.ts';
import { SignedOut } from './signed-out.tsx';

const MAIN = 'inhoud';

const useOnline = () =>
  useSyncExternalStore(
    (tell) => onlineManager.subscribe(tell),
    () => onlineManager.isOnline(),
  );

const TYPING = 'input, textarea, select, [contenteditable]';

/** After going to another page the focus is on its heading, or on the content while that is still coming. Whoever types there already goes on typing. */
function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation, toLocation }) => {
        if (!fromLocation || !pathChanged) return;
        clearRead();
        if (toLocation.hash) return;
        const main = document.getElementById(MAIN);
        if (document.activeElement?.matches(TYPING) && main?.contains(document.activeElement)) return;
        (main?.querySelector<HTMLElement>('h1[tabindex]') ?? main)?.focus({ preventScroll: true });
      }),
    [router],
  );
}

/** The frame of every page. A route with `staticData: { ownBar: true }` brings its own bar at the bottom of a phone. */
export function Shell() {
  const t = useT(messages);
  const { demo } = useSession();
  const online = useOnline();
  const lost = useSessionLost();
  const ownBar = useMatches({ select: (matches) => matches.some((match) => match.staticData.ownBar) });
  useFocusOnNavigation();
  return (
    <>
      <a className="skip" href={`#${MAIN}`}>
        {t.skip}
      </a>
      {demo && (
        <section className="demo" aria-label="Demo">
          <div className="wrap">
            <Icon name="info" />
            <span>
              {t.demo} <Link to={'/demo/postvak' as string}>{t.demoBox}</Link>
            </span>
          </div>
        </section>
      )}
      {!online && <OfflineNote />}
      <Band />
      <main id={MAIN} className="wrap page" tabIndex={-1}>
        {lost ? <SignedOut /> : <Outlet />}
      </main>
      <Footer />
      {!ownBar && <FootNav />}
      <ToastRegion />
    </>
  );
}
