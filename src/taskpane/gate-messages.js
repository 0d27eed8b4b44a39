/* Words of the gate page, which old engines must be able to read: ES5 only. Same keys in each language. */
var gateMessages = {
  "zh-CN": {
    title: "基地核验无法在此处运行",
    loading: "正在连接 Excel…",
    engine: "当前 Office 使用的浏览器内核过旧（常见于 Excel 2016、2019 批量许可版），不能运行本加载项。",
    version: "当前 Excel 版本过低：缺少 ExcelApi 1.9。",
    noOffice: "没有连接到 Excel：本页面须在 Excel 的任务窗格中打开。",
    notExcel: "本加载项只能在 Excel 中使用。",
    unreachable: "无法加载 Office.js：请检查网络，或请管理员在 config.js 中改用本地副本。已尝试：",
    need: "需要 Excel 2021、Excel 2024、Microsoft 365、Excel 网页版或 Mac 版 Excel 16.40 以上。",
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
    unreachable: "無法載入 Office.js：請檢查網路，或請管理員在 config.js 中改用本地複本。已嘗試：",
    need: "需要 Excel 2021、Excel 2024、Microsoft 365、Excel 網頁版或 Mac 版 Excel 16.40 以上。",
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
    unreachable: "Office.js could not be loaded. Check the network, or have config.js use the local copy. Tried: ",
    need: "It needs Excel 2021, Excel 2024, Microsoft 365, Excel on the web, or Excel 16.40 or later on Mac.",
    otherDoor: "Excel is not the only door: open the workbench in a current browser (Edge, Chrome) and review files there.",
    open: "Open the workbench",
    address: "Address of the workbench: "
  }
};
