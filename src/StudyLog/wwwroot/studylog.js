// Small manners of the pages that need no round trip to the server.
(() => {
  const store = {
    get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: then what is typed lives in the page alone */ } },
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
    if ('draftSave' in field.dataset) field.classList.add('unsaved');
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
    if ('draftSave' in field.dataset && field !== document.activeElement) field.dispatchEvent(new Event('change', { bubbles: true }));
  });

  document.addEventListener('input', event => { if (event.target.dataset?.draft) keep(event.target); }, true);
  new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => { if (node.nodeType === 1) restoreWithin(node); })))
    .observe(document.documentElement, { childList: true, subtree: true });

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

    add(...entry) {
      store.set(this.key, [...store.get(this.key) ?? [], entry]);
      this.send();
    }

    async send() {
      if (this.sending) return;
      this.sending = true;
      try {
        for (let waiting = store.get(this.key) ?? []; waiting.length > 0; waiting = store.get(this.key) ?? []) {
          await this.deliver(...waiting[0]);
          const rest = (store.get(this.key) ?? []).slice(1);
          if (rest.length > 0) store.set(this.key, rest);
          else store.drop(this.key);
        }
      } catch { /* the connection is lost: it is sent when it is there again */ }
      this.sending = false;
    }
  }

  const outboxes = new Set();
  const resend = () => outboxes.forEach(outbox => outbox.element.isConnected ? outbox.send() : outboxes.delete(outbox));

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

  // ── Roll call: a name, a digit.
  const statuses = ['present', 'late', 'left-early', 'absent', 'on-leave'];

  class RollCall {
    constructor(element, server) {
      this.element = element;
      this.outbox = new Outbox(element, `studylog-roll:${owner()}:${element.dataset.rollcall}`, (person, status) =>
        status === 'others-present' ? server.invokeMethodAsync('OthersPresent') : server.invokeMethodAsync('Mark', person, status));
      this.search = element.querySelector('[data-rollcall-search]');
      this.search.addEventListener('input', () => this.typed());
      this.search.addEventListener('keydown', event => this.pressed(event));
      this.place = 0;
    }

    matches() {
      const text = this.search.value.trim().toLowerCase();
      const rows = [...this.element.querySelectorAll('[data-person]')];
      if (!text) return rows;
      return rows.filter(row => row.dataset.keys.toLowerCase().split(' ').some(key => key.startsWith(text)));
    }

    show() {
      const matching = this.matches();
      const narrowed = this.search.value.trim() !== '';
      this.place = Math.max(0, Math.min(this.place, matching.length - 1));
      this.element.querySelectorAll('[data-person]').forEach(row => {
        row.hidden = narrowed && !matching.includes(row);
        row.classList.toggle('here', row === matching[this.place] && (narrowed || document.activeElement === this.search));
      });
      matching[this.place]?.scrollIntoView({ block: 'nearest' });
      return matching[this.place];
    }

    typed() {
      const digit = /^(.*?)([1-5])$/.exec(this.search.value);
      if (!digit) {
        this.place = 0;
        this.show();
        return;
      }
      this.search.value = digit[1];
      const row = this.show();
      this.search.value = '';
      if (row) this.outbox.add(row.dataset.person, statuses[digit[2] - 1]);
      this.place = 0;
      this.show();
    }

    pressed(event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        this.place += event.key === 'ArrowDown' ? 1 : -1;
        this.show();
      } else if (event.key === 'Escape') {
        this.search.value = '';
        this.place = 0;
        this.show();
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.outbox.add('', 'others-present');
      }
    }
  }

  // ── Everywhere.
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
      store.drop(keyOf(draft));
      document.querySelectorAll(`[data-draft="${CSS.escape(draft)}"]`).forEach(field => field.classList.remove('unsaved'));
    },
    rollCall(element, server) { new RollCall(element, server); },
    quickEntry,
  };
})();
