/*
 * The door of the pane, in ES5 so that the oldest engine can say why it does not open. Loads office.js from the places
 * config.js names, checks engine, host and ExcelApi 1.9, then calls what paneGate.whenOpen was given.
 * The application is a later engine's script: where it cannot be parsed, this page still speaks.
 */
(function () {
  "use strict";
  var places = {
    local: null,
    microsoft: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"
  };
  var config = window.baseReviewConfig || {};
  var words = pickWords();
  var open = false;
  var listener = null;
  var tried = [];

  function pickWords() {
    var all = window.gateMessages;
    var tag = (navigator.language || navigator.userLanguage || "zh-CN").toLowerCase();
    if (/^zh-(tw|hk|mo|hant)/.test(tag)) return all["zh-TW"];
    return tag.indexOf("en") === 0 ? all.en : all["zh-CN"];
  }

  function element(name, text, parent) {
    var made = document.createElement(name);
    if (text) made.appendChild(document.createTextNode(text));
    if (parent) parent.appendChild(made);
    return made;
  }

  function say(sentence, helps) {
    var box = document.getElementById("gate");
    while (box.firstChild) box.removeChild(box.firstChild);
    box.className = "gate gate-closed";
    box.setAttribute("role", "alert");
    element("h1", words.title, box);
    element("p", sentence, box);
    if (!helps) return;
    element("p", words.need, box);
    element("p", words.otherDoor, box);
    var address = document.createElement("a");
    address.href = config.workbench || "index.html";
    address.target = "_blank";
    address.rel = "noopener";
    address.appendChild(document.createTextNode(words.open));
    var line = element("p", "", box);
    line.appendChild(address);
    // In an old pane the link may open in the old engine: the address is there to be copied.
    var shown = element("p", words.address, box);
    element("code", address.href, shown);
  }

  /* ES2020: what the application is compiled for. Features are tried, because user agents lie. */
  function modernEngine() {
    return typeof Promise === "function" && typeof Symbol === "function" && typeof BigInt === "function" &&
      typeof globalThis === "object" && typeof ResizeObserver === "function" && typeof Worker === "function" &&
      typeof MessageChannel === "function" && "noModule" in document.createElement("script") &&
      typeof document.createElement("dialog").showModal === "function";
  }

  function load(source, done, failed) {
    var over = false;
    var script = document.createElement("script");
    var timer = setTimeout(function () { finish(failed); }, config.timeout || 15000);
    function finish(next) {
      if (over) return;
      over = true;
      clearTimeout(timer);
      next();
    }
    script.onload = function () { finish(window.Office ? done : failed); };
    script.onerror = function () { finish(failed); };
    script.src = source;
    document.head.appendChild(script);
  }

  function loadFrom(list) {
    if (list.length === 0) return say(words.unreachable + tried.join("、"), false);
    var place = list[0];
    var source = place === "local" ? config.local || "office/office.js" : places[place];
    tried.push(place);
    if (!source) return loadFrom(list.slice(1));
    load(source, whenLoaded, function () { loadFrom(list.slice(1)); });
  }

  function whenLoaded() {
    var answered = false;
    // Outside Office, onReady answers with no host; where it never answers there is no Office either.
    var timer = setTimeout(function () { if (!answered) say(words.noOffice, true); }, config.timeout || 15000);
    window.Office.onReady(function (info) {
      answered = true;
      clearTimeout(timer);
      if (!info || !info.host) return say(words.noOffice, true);
      if (info.host !== "Excel") return say(words.notExcel, true);
      if (!window.Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return say(words.version, true);
      open = true;
      if (listener) letIn();
    });
  }

  function letIn() {
    var box = document.getElementById("gate");
    if (box && box.parentNode) box.parentNode.removeChild(box);
    listener();
  }

  window.paneGate = {
    /* Calls back once the pane may start; at once when it already may. */
    whenOpen: function (callback) {
      listener = callback;
      if (open) letIn();
    }
  };

  function begin() {
    element("p", words.loading, document.getElementById("gate"));
    if (!modernEngine()) return say(words.engine, true);
    loadFrom(config.officeJs && config.officeJs.length ? config.officeJs : ["local"]);
  }
  if (document.getElementById("gate")) begin();
  else document.addEventListener("DOMContentLoaded", begin);
})();
