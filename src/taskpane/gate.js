import { nearestLanguage } from "../sheet/nearest-language";

/*
 * The door of the pane, built as ES5 so that the oldest engine can say why it does not open. Loads office.js from the places
 * config.js names, checks engine, host and ExcelApi 1.9, then calls what paneGate.whenOpen was given.
 * The application is a later engine's script: where it cannot be parsed, this page still speaks.
 */
(function () {
  "use strict";
  // Words of the gate; same keys in each language. They cannot come from the catalogue, which old engines cannot read.
  var messages = {
    "zh-CN": {
      title: "基地核验无法在此处运行",
      loading: "正在连接 Excel…",
      engine: "当前 Office 使用的浏览器内核过旧（常见于 Excel 2016、2019 批量许可版），不能运行本加载项。",
      version: "当前 Excel 版本过低：缺少 ExcelApi 1.9。",
      noOffice: "没有连接到 Excel：本页面须在 Excel 的任务窗格中打开。",
      notExcel: "本加载项只能在 Excel 中使用。",
      mobile: "本加载项不在 iPad 和手机上提供：请在电脑上的 Excel 或 Excel 网页版中打开。",
      unreachable: "无法加载 Office.js：请检查网络，或请管理员在 config.js 中改用本地副本。已尝试：",
      need: "需要 Excel 2021 或更高版本（Windows、Mac）、Microsoft 365 或 Excel 网页版。",
      otherDoor: "也可以不用 Excel：用新版浏览器（Edge、Chrome 等）打开工作台，直接核验文件。",
      open: "打开工作台",
      address: "工作台地址："
    },
    "zh-TW": {
      title: "基地核驗無法在此處執行",
      loading: "正在連接 Excel…",
      engine: "目前 Office 使用的瀏覽器核心過舊（常見於 Excel 2016、2019 大量授權版），不能執行本增益集。",
      version: "目前 Excel 版本過低：缺少 ExcelApi 1.9。",
      noOffice: "沒有連接到 Excel：本頁面須在 Excel 的工作窗格中開啟。",
      notExcel: "本增益集只能在 Excel 中使用。",
      mobile: "本增益集不在 iPad 和手機上提供：請在電腦上的 Excel 或 Excel 網頁版中開啟。",
      unreachable: "無法載入 Office.js：請檢查網路，或請管理員在 config.js 中改用本地複本。已嘗試：",
      need: "需要 Excel 2021 或更高版本（Windows、Mac）、Microsoft 365 或 Excel 網頁版。",
      otherDoor: "也可以不用 Excel：用新版瀏覽器（Edge、Chrome 等）開啟工作台，直接核驗檔案。",
      open: "開啟工作台",
      address: "工作台位址："
    },
    en: {
      title: "Base Review cannot run here",
      loading: "Connecting to Excel…",
      engine: "This Office uses an outdated browser engine (usual for volume-licensed Excel 2016 and 2019) and cannot run the add-in.",
      version: "This Excel is too old: ExcelApi 1.9 is missing.",
      noOffice: "Not connected to Excel: this page belongs in Excel's task pane.",
      notExcel: "This add-in works in Excel only.",
      mobile: "This add-in is not offered on iPads and phones: open the workbook in Excel on a computer or in Excel on the web.",
      unreachable: "Office.js could not be loaded. Check the network, or have config.js use the local copy. Tried: ",
      need: "It needs Excel 2021 or later (Windows, Mac), Microsoft 365, or Excel on the web.",
      otherDoor: "Excel is not the only door: open the workbench in a current browser (Edge, Chrome) and review files there.",
      open: "Open the workbench",
      address: "Address of the workbench: "
    }
  };
  var places = {
    local: null,
    microsoft: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"
  };
  var config = window.baseReviewConfig || {};
  var words = messages[nearestLanguage(navigator.language || navigator.userLanguage)];
  var open = false;
  var listener = null;
  var tried = [];

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
    address.href = config.workbench || "workbench.html";
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
      // Nobody has tried it there, and the file panel it needs is not to be had: better no pane than half of one.
      if (info.platform === "iOS" || info.platform === "Android") return say(words.mobile, false);
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
