// Small things that pages do better with than without; every page works without this file.
(function () {
  'use strict';

  // The chosen colours, before the first paint.
  var chosen = null;
  try { chosen = localStorage.getItem('theme'); } catch (ignored) { /* private mode: the system decides */ }
  if (chosen) { document.documentElement.dataset.theme = chosen; }

  // The reader's time zone for the services. A cookie value may not hold a slash: it travels as a dot.
  try {
    var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && document.cookie.indexOf('zone=' + zone.replaceAll('/', '.')) < 0) {
      document.cookie = 'zone=' + zone.replaceAll('/', '.') + ';path=/;max-age=31536000;samesite=lax';
    }
  } catch (ignored) { /* stays UTC, and the page says so */ }

  function isDark() {
    return document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  document.addEventListener('DOMContentLoaded', function () {
    var button = document.querySelector('[data-switch-theme]');
    if (button) {
      var label = function () { button.textContent = isDark() ? 'Switch to light' : 'Switch to dark'; };
      button.hidden = false;
      label();
      button.addEventListener('click', function () {
        var next = isDark() ? 'light' : 'dark';
        document.documentElement.dataset.theme = next;
        try { localStorage.setItem('theme', next); } catch (ignored) { /* for this page only */ }
        label();
        document.dispatchEvent(new CustomEvent('theme', { detail: next }));
      });
    }

    // A chosen file is read into the field that can also be pasted into; it is sent as that field, the file stays here.
    document.querySelectorAll('[data-with-script]').forEach(function (part) { part.hidden = false; });
    document.body.addEventListener('change', function (event) {
      var input = event.target.closest('input[data-reads-into]');
      var file = input && input.files[0];
      var field = file && document.getElementById(input.dataset.readsInto);
      if (!field) { return; }
      var tooLarge = file.size > 1000000;
      input.setCustomValidity(tooLarge ? 'This file is larger than 1 MB. Bring it in in parts.' : '');
      input.reportValidity();
      if (tooLarge) { return; }
      file.arrayBuffer().then(function (bytes) {
        var mark = new Uint8Array(bytes.slice(0, 2));
        var wide = mark[0] === 0xFF && mark[1] === 0xFE ? 'utf-16le' : mark[0] === 0xFE && mark[1] === 0xFF ? 'utf-16be' : null;
        try {
          field.value = new TextDecoder(wide || 'utf-8', { fatal: true }).decode(bytes);
        } catch (older) {
          field.value = new TextDecoder('windows-1252').decode(bytes);
        }
      });
    });

    // An error summary is read first.
    var problem = document.querySelector('.problem[tabindex]');
    if (problem) { problem.focus(); }

    // A suggestion of a review goes straight into the letter, and undo takes it back; without this the form is sent for it.
    document.body.addEventListener('click', function (event) {
      var button = event.target.closest('button[data-start]');
      var text = button && button.form && button.form.elements.letter;
      if (!text) { return; }
      event.preventDefault();
      var start = Number(button.dataset.start);
      var end = Number(button.dataset.end);
      var words = button.dataset.words || '';
      // Where the letter has changed since, it is reviewed anew instead.
      if (text.value.slice(start, end) === (button.dataset.quote || '')) {
        text.focus();
        text.setSelectionRange(start, end);
        if (!document.execCommand(words ? 'insertText' : 'delete', false, words)) { text.setRangeText(words, start, end, 'end'); }
      }
      text.dispatchEvent(new Event('input', { bubbles: true }));
    });

    // The gateway's token goes with every htmx request.
    document.body.addEventListener('htmx:configRequest', function (event) {
      var token = document.querySelector('meta[name=csrf-token]');
      if (token) { event.detail.headers['X-CSRF-TOKEN'] = token.content; }
    });
  });
})();
