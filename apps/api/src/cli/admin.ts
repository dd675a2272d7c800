import { Administrators } from '@deelgenoot/identity';
import { CONFIG, type Config, Database } from '@deelgenoot/platform';
import { withApp } from './with-app.ts';

/** Makes someone an administrator, and prints the link with which a newcomer chooses a password. */
const [email] = process.argv.slice(2);
if (!email || !/^\S+@\S+$/.test(email)) {
  console.error('Name the mail address of the administrator: npm run admin -- name@school.example');
  process.exit(1);
}
await withApp(async (app) => {
  const database = app.get(Database);
  const secret = await database.transact(database.context(), (ctx) => app.get(Administrators, { strict: false }).appoint(ctx, email));
  console.log(`${email} is an administrator now.`);
  if (secret === null) return true;
  const link = new URL('/wachtwoord', app.get<Config>(CONFIG).PUBLIC_URL);
  link.searchParams.set('token', secret);
  console.log(`This link, for one hour and one use, is where they choose a password:\n${link.href}`);
  return true;
});
