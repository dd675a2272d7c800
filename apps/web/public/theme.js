// Before the first paint: the chosen light and language, so that nothing flashes. A file of its own, because the
// content security policy knows no inline script. Keys: src/app/theme.ts and src/i18n/language.ts.
try {
  var root = document.documentElement;
  var theme = localStorage.getItem('deelgenoot:theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  var lang = localStorage.getItem('deelgenoot:language');
  if (lang === 'nl' || lang === 'en') root.lang = lang;
} catch {
  // Storage is switched off: the device decides.
}
