// Before the first paint, so that nothing flashes: what was chosen, else what the system prefers.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    let chosen = null;
    try { chosen = localStorage.getItem('studylog-theme'); } catch { /* storage may be forbidden; then the system decides */ }
    document.documentElement.dataset.theme = chosen || (dark.matches ? 'dark' : 'light');
  };
  dark.addEventListener('change', apply);
  window.addEventListener('storage', apply);
  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-theme-set]');
    if (!button) return;
    try {
      if (button.dataset.themeSet) localStorage.setItem('studylog-theme', button.dataset.themeSet);
      else localStorage.removeItem('studylog-theme');
    } catch { /* as above */ }
    apply();
  });
  apply();
})();
