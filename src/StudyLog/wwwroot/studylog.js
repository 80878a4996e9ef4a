// Small manners of the pages that need no round trip to the server.
document.addEventListener('click', event => {
  if (event.target.closest?.('[data-reload]')) {
    event.preventDefault();
    location.reload();
    return;
  }
  const menu = document.querySelector('.user-menu[open]');
  if (menu && !menu.contains(event.target)) menu.open = false;
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') document.querySelector('.user-menu[open]')?.removeAttribute('open');
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !/^(input|textarea|select)$/i.test(event.target.tagName) && !event.target.isContentEditable) {
    const search = document.getElementById('header-search');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
});
