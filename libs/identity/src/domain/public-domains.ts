/** Where anyone can get an address, so that no school can call it its own. */
export const PUBLIC_DOMAINS: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl live.com live.nl msn.com yahoo.com yahoo.nl ymail.com icloud.com me.com mac.com aol.com
   proton.me protonmail.com pm.me tutanota.com tuta.com gmx.com gmx.net gmx.de web.de mail.com zoho.com fastmail.com hushmail.com yandex.com mail.ru startmail.com
   kpnmail.nl kpnplanet.nl planet.nl hetnet.nl ziggo.nl ziggomail.com home.nl casema.nl chello.nl upcmail.nl quicknet.nl multiweb.nl tele2.nl xs4all.nl freedom.nl
   freeler.nl zonnet.nl solcon.nl online.nl caiway.nl delta.nl zeelandnet.nl telfort.nl telfortglasvezel.nl 12move.nl wanadoo.nl tiscali.nl versatel.nl orange.nl
   kabelfoon.nl onsbrabantnet.nl onsnet.nu soverin.net telenet.be skynet.be mailinator.com guerrillamail.com 10minutemail.com temp-mail.org yopmail.com`.split(
    /\s+/,
  ),
);
