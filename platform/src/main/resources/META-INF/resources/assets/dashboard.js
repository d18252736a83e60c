// Draws the dashboard's trend. Without this file, or without the chart library, the table beside it says the same.
(function () {
  'use strict';

  var figure, plot, twin;

  function find() {
    figure = document.querySelector('figure[data-trend]');
    plot = figure && figure.querySelector('.plot');
    twin = document.querySelector('details[data-twin]');
  }

  find();
  if (!figure) { return; }

  // At once, before what follows is laid out: the chart takes the table's place.
  plot.hidden = false;
  twin.open = false;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function veiled(hex) {
    return hex + '33';
  }

  function percent(share) {
    return Math.round(share * 100) + ' %';
  }

  // A half of the time: the upper and the lower end of its interval, the area between them filled, and its line.
  function half(line, tint, dash) {
    var at = function (share) { return [{ x: line.from, y: share }, { x: line.to, y: share }]; };
    var edge = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0, showLine: true };
    return [
      Object.assign({ data: at(line.low), fill: false }, edge),
      Object.assign({ data: at(line.high), fill: '-1', backgroundColor: veiled(tint) }, edge),
      { data: at(line.share), showLine: true, borderColor: tint, borderWidth: 3, borderDash: dash, pointRadius: 0,
        pointHitRadius: 0, fill: false }
    ];
  }

  // Says above each band what it is, instead of a legend; the halo keeps it readable over a dot.
  var labels = function (drawing, ink, ground) {
    return {
      id: 'labels',
      afterDatasetsDraw: function (chart) {
        var pen = chart.ctx;
        pen.save();
        pen.font = '600 13px ' + getComputedStyle(document.body).fontFamily;
        pen.textBaseline = 'bottom';
        pen.lineJoin = 'round';
        pen.lineWidth = 4;
        pen.strokeStyle = ground;
        pen.fillStyle = ink;
        [drawing.earlier, drawing.later].forEach(function (line) {
          var text = line.label + ' (' + percent(line.share) + ')';
          var x = chart.scales.x.getPixelForValue(line.from) + 6;
          var y = chart.scales.y.getPixelForValue(line.high) - 3;
          pen.strokeText(text, x, y);
          pen.fillText(text, x, y);
        });
        pen.restore();
      }
    };
  };

  function settings(drawing) {
    var ink = colour('--rb-ink');
    var quiet = colour('--rb-quiet');
    var rule = colour('--rb-line');
    var a = colour('--rb-series-b');
    var b = colour('--rb-series-a');
    var counts = {};
    drawing.dots.forEach(function (dot) { counts[dot.at] = dot.n; });
    var split = drawing.later.from;
    return {
      type: 'scatter',
      data: {
        datasets: [].concat(half(drawing.earlier, a, [6, 4]), half(drawing.later, b, []), [{
          data: drawing.dots.map(function (dot) { return { x: dot.at, y: dot.share, dot: dot }; }),
          showLine: false,
          pointStyle: drawing.dots.map(function (dot) { return dot.at < split ? 'rect' : 'circle'; }),
          pointRadius: drawing.dots.map(function (dot) { return Math.min(4 + 1.5 * dot.n, 12); }),
          pointHoverRadius: drawing.dots.map(function (dot) { return Math.min(5 + 1.5 * dot.n, 13); }),
          backgroundColor: drawing.dots.map(function (dot) { return dot.at < split ? a : b; }),
          borderColor: colour('--rb-card'),
          borderWidth: 2,
          clip: false
        }])
      },
      options: {
        responsive: true,
        maintainAspectRatio: false,
        animation: false,
        layout: { padding: { top: 22, right: 8 } },
        scales: {
          x: {
            type: 'linear',
            min: -0.5,
            max: drawing.labels.length - 0.5,
            afterBuildTicks: function (axis) {
              axis.ticks = drawing.labels.map(function (label, at) { return { value: at }; });
            },
            grid: { display: false },
            border: { color: rule },
            ticks: {
              color: quiet,
              autoSkip: true,
              maxRotation: 0,
              callback: function (at) { return [drawing.labels[at], 'n ' + (counts[at] || 0)]; }
            }
          },
          y: {
            min: 0,
            max: 1,
            grid: { color: rule },
            border: { display: false },
            ticks: { color: quiet, stepSize: 0.25, callback: percent }
          }
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            filter: function (item) { return item.raw.dot !== undefined; },
            callbacks: {
              title: function (items) { return items.length ? drawing.labels[items[0].raw.dot.at] : ''; },
              label: function (item) {
                return item.raw.dot.named + ' of ' + item.raw.dot.n + (item.raw.dot.n === 1 ? ' answer' : ' answers');
              }
            }
          }
        }
      },
      plugins: [labels(drawing, ink, colour('--rb-card'))]
    };
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (typeof Chart === 'undefined') {
      plot.hidden = true;
      twin.open = true;
      return;
    }
    var chart;
    var draw = function () {
      if (chart) { chart.destroy(); }
      chart = figure && new Chart(figure.querySelector('canvas'), settings(JSON.parse(figure.dataset.drawing)));
    };
    draw();
    document.addEventListener('theme', draw);
    // live.js has put parts of a newer page in place, perhaps this one.
    document.addEventListener('replaced', function () {
      find();
      if (plot) { plot.hidden = false; }
      draw();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  });
})();
