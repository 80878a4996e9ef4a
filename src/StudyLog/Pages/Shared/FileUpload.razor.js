// One file after the other, in the order they were chosen, each under an id of its own: what was sent before the line broke is the same when it is sent again.

export function attach(upload) {
  const going = upload.querySelector('[data-going]');
  const purposes = upload.querySelector('[data-purposes]');
  let turn = Promise.resolve();

  const send = line => { turn = turn.then(() => line.send()); };

  const take = (files, purpose) => {
    going.querySelectorAll('.refused:not(.broken)').forEach(refused => refused.remove());
    for (const file of files) {
      const line = new Line(upload.dataset, file, purposes?.value ?? purpose, send);
      going.append(line.element);
      if (file.size > Number(upload.dataset.largest)) line.refuse(upload.dataset.tooLarge);
      else send(line);
    }
  };

  const fields = [...upload.querySelectorAll('input[type=file]')];
  for (const field of fields) {
    const choose = () => {
      take(field.files, field.dataset.purpose);
      field.value = '';
    };
    field.addEventListener('change', choose);

    // Somebody may have been quicker than this script.
    if (field.files.length > 0) choose();
  }

  upload.addEventListener('dragover', event => {
    event.preventDefault();
    upload.classList.add('over');
  });
  upload.addEventListener('dragleave', () => upload.classList.remove('over'));
  upload.addEventListener('drop', event => {
    event.preventDefault();
    upload.classList.remove('over');
    take(event.dataTransfer.files, fields[0].dataset.purpose);
  });
}

// A file on its way: how far it is, and then what came of it.
class Line {
  constructor(words, file, purpose, again) {
    this.words = words;
    this.file = file;
    this.purpose = purpose;
    this.again = again;
    this.id = studylog.newId();
    this.element = document.createElement('div');
    this.wait();
  }

  wait() {
    this.bar = document.createElement('progress');
    this.bar.max = 1;
    this.bar.value = 0;
    this.bar.setAttribute('aria-label', this.about(this.words.sending));
    this.show('', piece('span', this.file.name), this.bar);
  }

  send() {
    const content = new FormData();
    content.append('id', this.id);
    content.append('purpose', this.purpose);
    content.append('file', this.file, this.file.name);
    const request = new XMLHttpRequest();
    request.open('POST', this.words.address);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.upload.addEventListener('progress', event => { if (event.total > 0) this.bar.value = event.loaded / event.total; });
    request.addEventListener('load', () => {
      if (request.status < 300) this.finish();
      else this.refuse(sentence(request.responseText) ?? this.words.failed, request.status >= 500);
    });
    for (const broken of ['error', 'abort', 'timeout']) request.addEventListener(broken, () => this.refuse(this.words.failed, true));
    return new Promise(resolve => {
      request.addEventListener('loadend', resolve);
      request.send(content);
    });
  }

  finish() {
    if (this.words.attached) this.show('attached', piece('span', this.about(this.words.attached)));
    else this.element.remove();
  }

  refuse(why, mayGoAgain = false) {
    const away = button(this.words.putAway, () => this.element.remove());
    const again = button(this.words.again, () => {
      this.wait();
      this.again(this);
    });
    this.show(mayGoAgain ? 'problem refused broken' : 'problem refused', piece('strong', this.file.name), piece('span', why, 'why'), ...mayGoAgain ? [again, away] : [away]);
  }

  show(kind, ...pieces) {
    this.element.className = kind;
    this.element.replaceChildren(...pieces);
  }

  about(words) {
    return words.replace('{0}', () => this.file.name);
  }
}

function piece(kind, words, name = '') {
  const made = document.createElement(kind);
  made.className = name;
  made.textContent = words;
  return made;
}

function button(words, press) {
  const made = piece('button', words);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

function sentence(text) {
  try {
    const problem = JSON.parse(text);
    return problem.detail ?? problem.title ?? null;
  } catch {
    return null;
  }
}
