// Runs before the first paint, so that a person who chose dark (or English) never sees a flash of the other.
// It is a file of its own because the content security policy allows no inline script.
;(() => {
  let scheme = 'auto'
  let language = null
  try {
    scheme = localStorage.getItem('senco.scheme') || 'auto'
    language = localStorage.getItem('senco.language')
  } catch {
    // Storage can be forbidden by the browser; then the system's choice holds.
  }
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  const english = language ? language === 'en' : !/^zh/i.test(navigator.language)
  document.documentElement.lang = english ? 'en-GB' : 'zh-Hant-HK'
})()
