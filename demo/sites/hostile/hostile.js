// What old libraries did to the page: Prototype.js 1.7 gave every array and string methods of its own and replaced the browser's.
(function () {
  'use strict';
  Array.prototype.each = function (visit) { for (var i = 0; i < this.length; i += 1) visit(this[i], i); return this; };
  Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
  Array.from = function (iterable) { return [].concat(iterable); };
  Object.prototype.extend = function (source) { for (var key in source) this[key] = source[key]; return this; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Element.prototype.hide = function () { this.style.display = 'none'; return this; };
  Date.prototype.toJSON = function () { return 'never'; };

  JSON.stringify = function (value) { return String(value && value.toJSON ? value.toJSON() : value); };
  JSON.parse = function () { return {}; };

  var fetch = window.fetch;
  var asked = 0;
  window.fetch = function () {
    asked += 1;
    return fetch.apply(window, arguments).then(function (response) { response.asked = asked; return response; });
  };
  window.structuredClone = undefined;
  window.requestIdleCallback = undefined;
  window.$ = function (id) { return document.getElementById(id); };
  window.name = 'sawt';
}());
