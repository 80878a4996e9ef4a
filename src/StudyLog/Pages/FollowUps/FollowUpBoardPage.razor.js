// Which columns a card can go to stands on the card, so that nothing is asked while it moves.
export function watch(board, page) {
  let card = null;
  const columns = () => board.querySelectorAll('[data-column]');
  const columnAt = event => event.target.closest?.('[data-column]');
  const leadsTo = column => column && card?.dataset.leads.split(' ').includes(column.dataset.column);

  board.addEventListener('dragstart', event => {
    card = event.target.closest?.('[data-card]');
    if (!card) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card.dataset.card);
    columns().forEach(column => column.classList.add(column.contains(card) ? 'home' : leadsTo(column) ? 'open' : 'shut'));
  });

  board.addEventListener('dragover', event => {
    const column = columnAt(event);
    columns().forEach(each => each.classList.toggle('over', each === column && leadsTo(column)));
    if (leadsTo(column)) event.preventDefault();
  });

  board.addEventListener('drop', event => {
    const column = columnAt(event);
    if (!leadsTo(column)) return;
    event.preventDefault();
    page.invokeMethodAsync('Drop', card.dataset.card, column.dataset.column);
  });

  board.addEventListener('dragend', () => {
    card = null;
    columns().forEach(column => column.classList.remove('home', 'open', 'shut', 'over'));
  });

  board.dataset.ready = 'true';
}

// Where a card went, there goes who moved it.
export function focusOn(board, id) {
  board.querySelector(`[data-card="${CSS.escape(id)}"] a`)?.focus({ preventScroll: false });
}
