/**
 * The first text that authors read before they answer: five meanings, two plain sentences each. It is evidence; a better
 * text is a new version in a new migration, and this one stays as it is.
 */
export const CONSENT_TEXTS_1 = [
  {
    id: '01900000-0000-7000-8000-000000000001',
    language: 'nl',
    body: `Wie ziet het?
Je eigen school ziet je werk, en verder alleen de scholen die jij kiest. Kies je "iedereen", dan staat het open op internet.

Wat mag een ander ermee?
Met "gebruiken" mag een ander je werk in de les inzetten, en met "aanpassen" mag die er ook iets aan veranderen. Een Creative Commons-licentie kun je niet meer terugnemen, en iedereen mag je werk dan verder verspreiden.

Wat gebeurt er als je stopt?
Je werk verdwijnt meteen bij andere scholen, en wie het overnam en websites die het ophaalden krijgen dat te horen. Kopieën die al gemaakt zijn, blijven bestaan.

Wanneer houdt het op?
Je toestemming stopt aan het eind van de dag die je kiest. Kies je geen dag, dan loopt ze door tot jij stopt.

Mag je nee zeggen?
Nee zeggen mag altijd, niemand vraagt waarom en het heeft geen gevolgen. Antwoord je niet, dan is dat geen ja.
`,
  },
  {
    id: '01900000-0000-7000-8000-000000000002',
    language: 'en',
    body: `Who will see it?
Your own school sees your work, and beyond it only the schools that you choose. If you choose "everyone", it is open on the internet.

What may others do with it?
With "use" others may teach with your work, and with "adapt" they may change it too. A Creative Commons licence cannot be taken back, and then anyone may pass your work on.

What happens when you stop?
Your work disappears from other schools at once, and those who imported it and the sites that collected it are told. Copies that were already made stay.

When does it end?
Your permission ends at the end of the day that you choose. If you choose no day, it goes on until you stop it.

May you say no?
You may always say no, nobody asks why and it has no consequences. If you do not answer, that is not a yes.
`,
  },
] as const;
