import { openBrowser } from './browser.ts';

/** Before the first browser spec: the workers begin at the same time, and the browser may have to be unpacked. */
export default async (): Promise<void> => (await openBrowser()).close();
