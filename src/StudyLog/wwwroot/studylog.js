// Small manners of the pages that need no round trip to the server.
(() => {
  const store = {
    get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: then what is typed lives in the page alone */ } },
    dropAll(key) { try { Object.keys(localStorage).filter(each => each === key || each.startsWith(`${key}/`)).forEach(each => localStorage.removeItem(each)); } catch { /* as above */ } },
    drop(key) { try { localStorage.removeItem(key); } catch { /* as above */ } },
  };

  // Also where a page is not served over TLS and the browser makes no ids by itself.
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };

  // ── What is being typed outlives the connection, a reload and the end of a sign-in.
  const owner = () => document.querySelector('[data-draft-owner]')?.dataset.draftOwner ?? 'nobody';
  const keyOf = draft => `studylog-draft:${owner()}:${draft}`;

  const keep = field => {
    const key = keyOf(field.dataset.draft);
    if (field.value) store.set(key, { text: field.value, id: store.get(key)?.id ?? newId() });
    else store.drop(key);
  };

  const restore = field => {
    if (field.dataset.draftSeen) return;
    field.dataset.draftSeen = 'true';
    const kept = store.get(keyOf(field.dataset.draft));
    if (!kept || kept.text === field.value) return;
    field.value = kept.text;
    field.dispatchEvent(new Event('input', { bubbles: true }));

    // What is saved by leaving it is not saved by being there again.
    if ('draftSave' in field.dataset) field.classList.add('unsaved');
    else field.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const restoreWithin = root => {
    if (document.documentElement.dataset.alive !== 'true') return;
    if (root.matches?.('[data-draft]')) restore(root);
    root.querySelectorAll?.('[data-draft]').forEach(restore);
  };

  // What was typed while nobody listened is told once somebody does again.
  const tellAgain = () => document.querySelectorAll('[data-draft]').forEach(field => {
    if (!store.get(keyOf(field.dataset.draft))) return;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (field !== document.activeElement) field.dispatchEvent(new Event('change', { bubbles: true }));
  });

  document.addEventListener('input', event => { if (event.target.dataset?.draft) keep(event.target); }, true);

  // A form that asks for the cursor has it in its first text as soon as it is there.
  const focusWithin = root =>
    (root.matches('[data-takes-focus]') ? root : root.querySelector('[data-takes-focus]'))?.querySelector('textarea, input:not([type])')?.focus();

  new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
    if (node.nodeType !== 1) return;
    restoreWithin(node);
    focusWithin(node);
  }))).observe(document.documentElement, { childList: true, subtree: true });

  // ── The connection.
  document.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail.state === 'hide') {
      tellAgain();
      resend();
    } else if (event.detail.state === 'rejected') {
      location.reload();
    }
  }, true);

  // ── What is entered goes out in its order; what cannot be sent waits, also for the next time the page is opened.
  class Outbox {
    constructor(element, key, deliver) {
      this.element = element;
      this.key = key;
      this.deliver = deliver;
      outboxes.add(this);
      this.send();
    }

    get waiting() { return store.get(this.key) ?? []; }

    add(...entry) {
      store.set(this.key, [...this.waiting, entry]);
      setTimeout(tellWaiting, patience);
      this.send();
    }

    // What was on its way when the line broke is never answered: it goes again, under its own id.
    sendAgain() {
      this.turn = null;
      this.send();
    }

    async send() {
      if (this.turn) return;
      const turn = this.turn = {};
      try {
        while (this.waiting.length > 0) {
          await this.deliver(...this.waiting[0]);
          if (this.turn !== turn) return;
          const rest = this.waiting.slice(1);
          if (rest.length > 0) store.set(this.key, rest);
          else store.drop(this.key);
        }
      } catch { /* the connection is lost: it is sent when it is there again */ }
      if (this.turn === turn) this.turn = null;
      tellWaiting();
    }
  }

  const outboxes = new Set();

  // What is on its way for longer than one notices is told of: the field it was typed in is empty already.
  const patience = 1500;
  const tellWaiting = () => {
    const notice = document.getElementById('waiting');
    const count = [...outboxes].reduce((sum, outbox) => sum + outbox.waiting.length, 0);
    notice.hidden = count === 0;
    notice.textContent = count === 0 ? '' : notice.dataset.words.replace('#', count);
  };

  const resend = () => outboxes.forEach(outbox => outbox.element.isConnected ? outbox.sendAgain() : outboxes.delete(outbox));

  // ── A remark: the field is empty again before the answer is there.
  const quickEntries = new WeakSet();

  const quickEntry = (form, server) => {
    if (!form || quickEntries.has(form)) return;
    quickEntries.add(form);
    const draft = form.dataset.quickEntry;
    const outbox = new Outbox(form, `studylog-entries:${owner()}:${draft}`, async (id, kind, speaker, text, agenda) => {
      if (await server.invokeMethodAsync('Enter', id, kind, speaker, text, agenda)) return;
      const field = form.elements.text;
      field.value = field.value ? `${text}\n${field.value}` : text;
      keep(field);
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      const field = form.elements.text;
      const text = field.value.trim();
      if (!text) return;
      const id = store.get(keyOf(draft))?.id ?? newId();
      const speaker = form.elements.speaker?.value ?? '';
      field.value = '';
      store.drop(keyOf(draft));
      field.focus();
      outbox.add(id, form.elements.kind.value, speaker, text, Number(form.elements.agenda?.value) || null);
    });
  };

  // ── Roll call: a name, a digit. Who is meant is marked; where that is not certain it is said why, and what was typed stays.
  const statuses = ['present', 'late', 'left-early', 'absent', 'on-leave'];
  const mostNamed = 6;
  const only = rows => rows.length === 1 ? rows[0] : undefined;
  const keysOf = row => row.dataset.keys.toLowerCase().split(' ');

  class RollCall {
    constructor(element, server) {
      this.element = element;
      this.server = server;
      this.outbox = new Outbox(element, `studylog-roll:${owner()}:${element.dataset.rollcall}`, (person, status) =>
        status === 'others-present' ? server.invokeMethodAsync('OthersPresent') : server.invokeMethodAsync('Mark', person, status));
      this.search = element.querySelector('[data-rollcall-search]');
      this.said = element.querySelector('[data-rollcall-said]');
      this.search.addEventListener('input', () => this.typed());
      this.search.addEventListener('keydown', event => this.pressed(event));
      this.chosen = null;
    }

    get name() { return this.search.value.trim(); }

    found() {
      const name = this.name.toLowerCase();
      const rows = [...this.element.querySelectorAll('[data-person]')];
      return name ? rows.filter(row => keysOf(row).some(key => key.startsWith(name))) : rows;
    }

    // Whom the arrows chose, who alone is called just so, or who alone was found.
    meant(found) {
      const name = this.name.toLowerCase();
      return found.find(row => row.dataset.person === this.chosen)
        ?? (name ? only(found.filter(row => keysOf(row).includes(name))) ?? only(found) : undefined);
    }

    show() {
      const found = this.found();
      const meant = this.meant(found);
      this.element.querySelectorAll('[data-person]').forEach(row => {
        row.hidden = !found.includes(row);
        row.classList.toggle('here', row === meant);
      });
      meant?.scrollIntoView({ block: 'nearest' });
      return meant;
    }

    empty() {
      this.search.value = '';
      this.chosen = null;
      this.tell('');
      this.show();
    }

    typed() {
      this.tell('');
      const digit = /^(.*?)(\d)$/.exec(this.search.value);
      if (digit && !statuses[digit[2] - 1]) {
        this.search.value = digit[1];
        this.show();
        this.tell(this.element.dataset.digits);
      } else if (digit) {
        this.search.value = digit[1];
        this.act(row => this.outbox.add(row.dataset.person, statuses[digit[2] - 1]));
      } else {
        this.chosen = null;
        this.show();
      }
    }

    act(done) {
      const row = this.show();
      if (!row) return this.explain();
      done(row);
      this.empty();
    }

    explain() {
      const [found, words] = [this.found(), this.element.dataset];
      if (!this.name) return this.tell(words.unnamed);
      const names = found.slice(0, mostNamed).map(row => row.dataset.called).join(words.separator);
      const parts = [this.name, found.length, found.length > mostNamed ? `${names}…` : names];
      this.tell((found.length > 0 ? words.several : words.nobody).replace(/#([123])/g, (_, part) => parts[part - 1]));
      if (found.length === 0) this.search.select();
    }

    tell(words) { this.said.textContent = words; }

    choose(step) {
      const found = this.found();
      const place = Math.max(0, Math.min(found.indexOf(this.meant(found)) + step, found.length - 1));
      this.chosen = found[place]?.dataset.person ?? null;
      this.tell(this.show()?.dataset.called ?? '');
    }

    pressed(event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        this.choose(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Escape') {
        this.empty();
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.outbox.add('', 'others-present');
      } else if (event.key === 'Enter') {
        event.preventDefault();
        if (this.name || this.chosen) this.act(row => this.server.invokeMethodAsync('Open', row.dataset.person));
      }
    }
  }

  // ── A text that is too long is not cut where nobody sees it: all of it stays, and what is too much is said.
  const judgeLength = field => {
    const longest = Number(field.dataset.longest);
    const words = document.body.dataset.tooLong.replace('#1', longest).replace('#2', field.value.length);
    field.setCustomValidity(field.value.length > longest ? words : '');
  };

  document.addEventListener('focusin', event => {
    const field = event.target;
    if (field.maxLength > 0) {
      field.dataset.longest = field.maxLength;
      field.removeAttribute('maxlength');
    }
    if (field.dataset?.longest) judgeLength(field);
  });

  document.addEventListener('input', event => {
    const field = event.target;
    if (!field.dataset?.longest) return;
    const wasTold = field.validity.customError;
    judgeLength(field);
    if (field.validity.customError && !wasTold) field.reportValidity();
  });

  // Over plain HTTP there is no clipboard: then a field that can be copied from does it.
  async function copy(button) {
    const words = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      const field = document.body.appendChild(Object.assign(document.createElement('textarea'), { value: button.dataset.copy }));
      field.select();
      document.execCommand('copy');
      field.remove();
    }
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = words; }, 2000);
  }

  // ── Everywhere.
  document.addEventListener('click', event => {
    if (event.target.closest?.('[data-reload]')) {
      event.preventDefault();
      location.reload();
      return;
    }
    if (event.target.closest?.('[data-print]')) print();
    const copying = event.target.closest?.('[data-copy]');
    if (copying) copy(copying);
    if (event.target.matches?.('[data-whole]')) event.target.select();
    const menu = document.querySelector('.user-menu[open]');
    if (menu && !menu.contains(event.target)) menu.open = false;
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') document.querySelector('.user-menu[open]')?.removeAttribute('open');
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const entry = event.target.closest?.('[data-quick-entry]');
      if (entry) {
        event.preventDefault();
        entry.requestSubmit();
      }
    }
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !/^(input|textarea|select)$/i.test(event.target.tagName) && !event.target.isContentEditable) {
      const search = document.getElementById('header-search');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });

  window.studylog = {
    // The circuit has taken over: now what is restored is heard.
    alive() {
      document.documentElement.dataset.alive = 'true';
      restoreWithin(document.documentElement);
    },
    idOf(draft) { return store.get(keyOf(draft))?.id ?? null; },
    drop(draft) {
      store.dropAll(keyOf(draft));
      document.querySelectorAll(`[data-draft="${CSS.escape(draft)}"]`).forEach(field => field.classList.remove('unsaved'));
    },
    // What can be worked with first in it, or it itself.
    // Whoever was quicker and is in a field of it already stays there.
    focusFirst(element) {
      if (element?.contains(document.activeElement)) return;
      (element?.querySelector('input, select, textarea, button') ?? element)?.focus();
    },
    store,
    newId,
    owner,
    outbox(element, key, deliver) { return new Outbox(element, key, deliver); },
    rollCall(element, server) { new RollCall(element, server); },
    quickEntry,
  };
})();
