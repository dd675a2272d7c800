/**
 * What is tried first, without capitals and signs: keyboard rows, words for a password or a greeting, seasons and months, first
 * names, clubs, and the words of this platform and its users. Figures at the ends are taken off before looking here.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `qwertyuiop qwerty qwertyui qwertyqwerty asdfghjkl asdfasdf asdfghjklqwerty zxcvbnm zxcvbnmasdf qazwsxedc qazwsx azertyuiop azerty 1q2w3e4r5t 1q2w3e4r
   1qaz2wsx 1qaz2wsx3edc q1w2e3r4t5 1234567890 0123456789 0987654321 12345678910 123456789 1234554321 1122334455 123123123 1234512345 abcdefghij
   abcdefghijk abcdefghijkl abcdefgh abcd1234 abc123abc123 password passwords passwordpassword passw0rd p4ssw0rd mypassword newpassword secret topsecret
   letmein letmeinnow welcome welcomeback welkom welkomwelkom welkomterug wachtwoord wachtwoorden mijnwachtwoord nieuwwachtwoord geheim geheimpje
   geheimgeheim inloggen aanmelden toegang administrator admin adminadmin beheerder beheer gebruiker username changeme changemenow default standaard
   guest gast test testtest tester testing testaccount proefaccount temporary tijdelijk demo demodemo login loginlogin master superman batman
   iloveyou ikhouvanjou ikhouvanjullie schatje schatjes liefje liefste liefde lieverd hallo hallohallo goedemorgen goedemiddag hoihoi doeidoei
   sunshine zonneschijn zonnetje princess prinses prinsesje football voetbal voetballen basketball volleybal baseball hockey ajax ajaxamsterdam feyenoord
   feyenoordrotterdam eindhoven heerenveen amsterdam rotterdam utrecht groningen nederland holland oranje koningsdag sinterklaas kerstmis
   januari februari maart april augustus september oktober november december lente voorjaar zomer zomervakantie herfst najaar winter
   january february march june july august october spring summer autumn maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
   michael jessica jennifer daniel thomas charlie johannes cornelis hendrik willem maria anna sophie emma lotte thijs
   dragon monkey shadow whatever starwars pokemon computer internet samsung google microsoft windows android apple facebook instagram
   school mijnschool schoolschool docent docenten leraar lerares leerkracht student studenten mentor coach icoach onderwijs opleiding teamleider manager
   college lokaal klaslokaal rooster vakantie weekend koffie koffiepauze deelgenoot deelgenoten lesmateriaal samendelen mboschool roc mbo
   niets niksniks onbekend vergeten wachtwoordvergeten ikweethetniet correcthorsebatterystaple`.split(/\s+/),
);
