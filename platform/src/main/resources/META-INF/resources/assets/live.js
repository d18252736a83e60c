// Keeps an open page as it would be if it were loaded anew. Without this file, or where no stream can be opened, the page
// stays as it was loaded.
//
// <main data-live="/api/insights/stream" data-version="17"> says where to hear of changes and what the page shows; each
// [data-part="name"] in it is replaced by its namesake of the new page, unless it says the same. [data-said] is told.
(function () {
  'use strict';

  var main = document.querySelector('main[data-live]');
  if (!main || typeof EventSource === 'undefined') { return; }
  var said = main.querySelector('[data-said]');
  var shown = main.dataset.version;
  var wanted = shown;
  var stream = null;
  var loading = false;
  var again = 0;

  // Only what a reader sees or can follow; what scripts have opened, drawn or typed in between is no difference.
  function face(part) {
    var links = Array.from(part.querySelectorAll('a[href], [data-drawing]'), function (one) {
      return one.getAttribute('href') || one.dataset.drawing;
    });
    return part.textContent.replace(/\s+/g, ' ') + '|' + links.join('|');
  }

  function isTypedIn(part) {
    var at = document.activeElement;
    return part.contains(at) && at.matches('input, select, textarea');
  }

  // The same thing in the new part: by its id, or else the one of the same kind and address.
  function twin(part, old) {
    if (old.id) { return part.querySelector('#' + CSS.escape(old.id)); }
    var address = old.getAttribute('href');
    return Array.from(part.querySelectorAll(old.tagName)).find(function (one) {
      return one.getAttribute('href') === address && one.textContent === old.textContent;
    }) || (address && Array.from(part.querySelectorAll(old.tagName)).find(function (one) {
      return one.getAttribute('href') === address;
    }));
  }

  function replace(part, next) {
    var held = part.contains(document.activeElement) ? document.activeElement : null;
    var open = Array.from(part.querySelectorAll('details'), function (one) { return one.open; });
    var scrolled = Array.from(part.querySelectorAll('.overflow-auto'), function (one) { return one.scrollLeft; });
    part.className = next.className;
    part.hidden = next.hidden;
    part.replaceChildren.apply(part, Array.from(next.childNodes, function (one) { return document.importNode(one, true); }));
    part.querySelectorAll('details').forEach(function (one, at) { if (at < open.length) { one.open = open[at]; } });
    part.querySelectorAll('.overflow-auto').forEach(function (one, at) { one.scrollLeft = scrolled[at] || 0; });
    if (held) { (twin(part, held) || main).focus({ preventScroll: true }); }
  }

  // What is read stays where it is on the screen, however much is added or taken away above it.
  function keepingPlace(change) {
    var parts = Array.from(main.querySelectorAll('[data-part]'));
    var held = parts.find(function (part) { return part.contains(document.activeElement); });
    var anchor = held || parts.find(function (part) { return part.getBoundingClientRect().bottom > 0; });
    var before = anchor && anchor.getBoundingClientRect().top;
    change();
    if (anchor && window.scrollY > 0) { window.scrollBy(0, anchor.getBoundingClientRect().top - before); }
  }

  function show(page) {
    var fresh = page.querySelector('main[data-live]');
    if (!fresh) { return; }
    var differing = Array.from(main.querySelectorAll('[data-part]')).map(function (part) {
      return { part: part, next: fresh.querySelector('[data-part="' + part.dataset.part + '"]') };
    }).filter(function (pair) { return pair.next && face(pair.part) !== face(pair.next); });
    // A field in which something is being chosen is not taken from under the hand.
    if (differing.some(function (pair) { return isTypedIn(pair.part); })) {
      document.activeElement.addEventListener('blur', load, { once: true });
      return;
    }
    shown = fresh.dataset.version;
    if (differing.length === 0) { return; }
    keepingPlace(function () {
      differing.forEach(function (pair) { replace(pair.part, pair.next); });
      document.dispatchEvent(new CustomEvent('replaced'));
    });
    if (said) {
      said.textContent = '';
      said.textContent = 'Updated at ' + new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    }
  }

  function load() {
    if (loading || shown === wanted) { return; }
    loading = true;
    fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : null; })
      .then(function (text) { if (text) { show(new DOMParser().parseFromString(text, 'text/html')); } })
      .catch(function () { /* away for a moment: the next change, or the next stream, asks again */ })
      .then(function () { loading = false; });
  }

  function listen() {
    if (stream || document.hidden) { return; }
    stream = new EventSource(main.dataset.live);
    stream.addEventListener('changed', function (event) {
      wanted = String(JSON.parse(event.data).version);
      load();
    });
    stream.addEventListener('error', function () {
      // While it is merely interrupted the browser opens it again by itself.
      if (stream && stream.readyState === EventSource.CLOSED) {
        stream = null;
        clearTimeout(again);
        again = setTimeout(listen, 30000 + Math.random() * 10000);
      }
    });
  }

  // A page that nobody looks at holds no stream; it hears the present version when it is looked at again.
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) {
      listen();
    } else if (stream) {
      stream.close();
      stream = null;
    }
  });
  window.addEventListener('pagehide', function () { if (stream) { stream.close(); stream = null; } });
  window.addEventListener('pageshow', listen);
  listen();
})();
