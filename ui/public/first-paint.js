// Sets colours and direction before the first paint, so that nothing flashes. Mirrors src/theme/scheme.ts and src/words/language.ts.
(function () {
  var root = document.documentElement;
  var scheme = 'auto';
  var language = 'en';
  try {
    scheme = localStorage.getItem('saola.scheme') || 'auto';
    language = localStorage.getItem('saola.language') || 'en';
  } catch (e) {
    // Storage is shut: the defaults stand.
  }
  var dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  root.setAttribute('dir', language === 'xr' ? 'rtl' : 'ltr');
})();
