// Takes a chart along as a picture, and prints a page. Without this file the charts are there as SVG and the browser prints.
(function () {
  'use strict';

  function png(link) {
    var image = new Image();
    image.addEventListener('load', function () {
      // Twice as fine as it is on the page, for print and for screens that show more.
      var canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth * 2;
      canvas.height = image.naturalHeight * 2;
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(function (blob) {
        var file = document.createElement('a');
        file.href = URL.createObjectURL(blob);
        file.download = link.download;
        file.click();
        setTimeout(function () { URL.revokeObjectURL(file.href); }, 10000);
      }, 'image/png');
    });
    image.src = link.href;
  }

  function uncover() {
    document.querySelectorAll('[data-png], [data-print]').forEach(function (one) { one.hidden = false; });
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-png]');
    if (link) {
      event.preventDefault();
      png(link);
    } else if (event.target.closest('[data-print]')) {
      window.print();
    }
  });
  document.addEventListener('replaced', uncover);
  uncover();
})();
