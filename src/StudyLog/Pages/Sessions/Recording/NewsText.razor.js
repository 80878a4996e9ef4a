// A news text is cut into remarks here. The browser keeps it; the server hears of nothing but what is cut.
const kinds = ['remark', 'keynote', 'consensus', 'requirement'];
const spoke = '(?:指出|强调|表示|认为|提出|要求|谈到|介绍|讲话|发言|说)';

export function open(element, server) { return new News(element, server); }

class News {
  constructor(element, server) {
    this.element = element;
    const part = name => element.querySelector(`[data-news-${name}]`);
    [this.paste, this.field, this.desk, this.body, this.left, this.speaker, this.clearing] =
      ['paste', 'text', 'desk', 'body', 'left', 'speaker', 'clear'].map(part);
    this.words = Object.fromEntries([...element.querySelectorAll('[data-news-kind]')].map(button => [button.dataset.newsKind, button.lastChild.textContent.trim()]));
    const place = `${studylog.owner()}:${element.dataset.news}`;
    this.key = `studylog-news:${place}`;
    this.kept = studylog.store.get(this.key) ?? { text: '', begun: false, cuts: [] };
    this.outbox = studylog.outbox(element, `studylog-news-cuts:${place}`, async (id, kind, speaker, text, agenda) =>
      this.settle(id, await server.invokeMethodAsync('Cut', id, kind, speaker, text, agenda ?? null)));
    this.listen(part);
    // Somebody may have been quicker than this script.
    if (!this.kept.text) this.kept.text = this.field.value;
    this.field.value = this.kept.text;
    element.open ||= this.kept.text !== '';
    part('begin').disabled = false;
    if (this.agenda && [...this.agenda.options].some(option => option.value === this.kept.agenda)) this.agenda.value = this.kept.agenda;
    this.show();
  }

  // It comes and goes with the agenda.
  get agenda() { return this.element.querySelector('[data-news-agenda]'); }

  listen(part) {
    this.field.addEventListener('input', () => { this.kept.text = this.field.value; this.keep(); });
    part('begin').addEventListener('click', () => this.begin());
    this.element.addEventListener('change', event => {
      if (event.target !== this.agenda) return;
      this.kept.agenda = this.agenda.value;
      this.keep();
    });
    this.clearing.addEventListener('click', () => this.clear());
    this.clearing.addEventListener('blur', () => this.hesitate());
    this.element.querySelectorAll('[data-news-kind]').forEach(button => {
      // So that pressing it does not take the marking away.
      button.addEventListener('pointerdown', event => event.preventDefault());
      button.addEventListener('click', () => this.cut(button.dataset.newsKind));
    });
    for (const change of ['beforeinput', 'paste', 'cut', 'drop', 'dragstart']) this.body.addEventListener(change, event => event.preventDefault());
    this.body.addEventListener('compositionend', () => this.show());
    this.body.addEventListener('keydown', event => {
      const kind = kinds[Number(event.key) - 1];
      if (!kind || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this.cut(kind);
    });
    this.speaker.addEventListener('submit', event => {
      event.preventDefault();
      this.take(this.asked, this.speaker.querySelector('input').value.trim());
    });
    this.speaker.addEventListener('keydown', event => { if (event.key === 'Escape') this.cancel(); });
    part('cancel').addEventListener('click', () => this.cancel());
    const marking = () => {
      if (!this.element.isConnected) document.removeEventListener('selectionchange', marking);
      else this.remember();
    };
    document.addEventListener('selectionchange', marking);
  }

  keep() {
    if (this.kept.text) studylog.store.set(this.key, this.kept);
    else studylog.store.drop(this.key);
  }

  begin() {
    if (!this.field.value.trim()) return;
    this.kept.begun = true;
    this.keep();
    this.show();
    this.body.focus();
    this.putCaret(0);
  }

  clear() {
    if (!this.clearing.dataset.words) {
      this.clearing.dataset.words = this.clearing.textContent;
      this.clearing.textContent = this.element.dataset.sure;
      return;
    }
    this.hesitate();
    this.kept = { text: '', begun: false, cuts: [] };
    if (this.agenda) this.agenda.value = '';
    this.field.value = '';
    this.keep();
    this.show();
    this.field.focus();
  }

  hesitate() {
    if (!this.clearing.dataset.words) return;
    this.clearing.textContent = this.clearing.dataset.words;
    delete this.clearing.dataset.words;
  }

  // What is marked stays known when a button or a field has taken the focus.
  remember() {
    const selection = getSelection();
    if (!selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (!this.body.contains(range.commonAncestorContainer)) return;
    const before = document.createRange();
    before.selectNodeContents(this.body);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    const end = start + range.toString().length;
    this.marked = start < end ? { start, end } : null;
  }

  cut(kind) {
    this.remember();
    const passage = this.marked && this.trimmed(this.marked);
    if (!passage) return this.tell(this.element.dataset.nothing);
    if (this.kept.cuts.some(cut => cut.start < passage.end && passage.start < cut.end)) return this.tell(this.element.dataset.twice);
    this.asked = { ...passage, kind };
    if (kind === 'consensus' || kind === 'requirement') return this.take(this.asked, '');
    this.show();
    const field = this.speaker.querySelector('input');
    field.value = this.suggested(passage.start);
    field.focus();
    field.select();
  }

  trimmed({ start, end }) {
    const text = this.kept.text.slice(start, end);
    const from = start + text.length - text.trimStart().length;
    const to = end - text.length + text.trimEnd().length;
    return from < to ? { start: from, end: to } : null;
  }

  // Only whom the roster knows, and only as an offer: a person confirms it.
  suggested(start) {
    const names = [...new Set([...document.querySelectorAll('#roster-names option')].map(option => option.value))].sort((one, other) => other.length - one.length);
    const [before, after] = [this.kept.text.slice(Math.max(0, start - 80), start), this.kept.text.slice(start, start + 40)];
    const escaped = name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const own = names.find(name => new RegExp(`^[^。！？\\n]{0,15}${escaped(name)}[^。！？\\n]{0,20}${spoke}`, 'u').test(after));
    if (own) return own;
    return names
      .filter(name => new RegExp(`${escaped(name)}[^。！？\\n]{0,20}${spoke}[^。！？\\n]{0,12}$`, 'u').test(before))
      .sort((one, other) => before.lastIndexOf(other) - before.lastIndexOf(one))[0] ?? '';
  }

  take({ start, end, kind }, speaker) {
    const id = studylog.newId();
    const agenda = Number(this.agenda?.value) || null;
    this.kept.cuts.push({ id, start, end, kind, agenda, sent: false });
    this.asked = null;
    this.keep();
    this.show();
    this.body.focus({ preventScroll: true });
    this.putCaret(end);
    this.outbox.add(id, kind, speaker, this.kept.text.slice(start, end), agenda);
  }

  cancel() {
    const start = this.asked?.start ?? 0;
    this.asked = null;
    this.show();
    this.body.focus({ preventScroll: true });
    this.putCaret(start);
  }

  settle(id, done) {
    const cut = this.kept.cuts.find(each => each.id === id);
    if (!cut) return;
    if (done) cut.sent = true;
    else this.kept.cuts = this.kept.cuts.filter(each => each !== cut);
    this.keep();
    if (!done) this.show();
  }

  // Called with the remarks that stand in the record.
  stands(ids) {
    const cuts = this.kept.cuts.filter(cut => !cut.sent || ids.includes(cut.id));
    if (cuts.length === this.kept.cuts.length) return;
    this.kept.cuts = cuts;
    this.keep();
    this.show();
  }

  show() {
    this.paste.hidden = this.kept.begun;
    this.desk.hidden = !this.kept.begun;
    this.speaker.hidden = !this.asked;
    const scroll = this.body.scrollTop;
    const marks = [...this.kept.cuts, ...this.asked ? [this.asked] : []].sort((one, other) => one.start - other.start);
    const pieces = [];
    let at = 0;
    for (const mark of marks) {
      pieces.push(this.kept.text.slice(at, mark.start), this.tinted(mark));
      at = mark.end;
    }
    this.body.replaceChildren(...pieces, this.kept.text.slice(at));
    this.body.scrollTop = scroll;
    const count = text => text.replace(/\s/g, '').length;
    const cut = this.kept.cuts.reduce((sum, each) => sum + count(this.kept.text.slice(each.start, each.end)), 0);
    this.tell(this.element.dataset.left.replace('#1', this.kept.cuts.length).replace('#2', count(this.kept.text) - cut));
  }

  tinted(mark) {
    const element = document.createElement('mark');
    element.className = mark === this.asked ? 'asked' : 'cut';
    element.dataset.word = this.words[mark.kind];
    element.textContent = this.kept.text.slice(mark.start, mark.end);
    return element;
  }

  tell(words) { this.left.textContent = words; }

  putCaret(offset) {
    const texts = document.createTreeWalker(this.body, NodeFilter.SHOW_TEXT);
    let last = null;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (offset <= node.length) {
        getSelection().collapse(node, offset);
        return;
      }
      offset -= node.length;
      last = node;
    }
    if (last) getSelection().collapse(last, last.length);
  }
}
