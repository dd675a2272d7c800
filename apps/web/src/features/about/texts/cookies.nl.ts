import type { Article } from '../article.ts';

export const nl: Article = {
  title: 'Een cookie om ingelogd te blijven',
  lead: 'Daarom vragen we je niets: zonder dit cookie kun je niet inloggen. Nog één is er alleen voor wie met een link uit een mail antwoordt.',
  parts: [
    {
      title: 'Het cookie',
      text: [
        'Het heet deelgenoot, of __Host-deelgenoot op een beveiligd adres. Het komt er als je inlogt en verdwijnt als je uitlogt, of na 30 dagen. Alleen deze site krijgt het te zien, en programma’s in de pagina kunnen het niet lezen.',
      ],
    },
    {
      title: 'Voor een link uit een mail',
      text: [
        'Maakte je iets, en heb je hier geen account? Dan antwoord je met een link uit een mail. Zodra je daarmee begint, krijgt je browser een cookie dat deelgenoot-link heet, of __Host-deelgenoot-link. Zo werkt de link in geen andere browser. Het zegt niet wie je bent, en verdwijnt na 30 dagen.',
      ],
    },
    {
      title: 'Wat je browser nog bewaart',
      text: [
        'Dit blijft op je eigen apparaat. Wij krijgen het niet te zien.',
        [
          'Je taal, en of je licht of donker koos.',
          'Wat je aan het schrijven bent en nog niet verstuurde, per persoon die hier inlogt. Zo raakt er niets kwijt als je verbinding wegvalt.',
          'De naam en het adres die je bij het inloggen typte, tot je dit tabblad sluit. Nooit een wachtwoord.',
        ],
      ],
    },
    { title: 'Van anderen', text: ['Geen cookies van anderen, en niets om je te volgen of te meten.'] },
  ],
};
