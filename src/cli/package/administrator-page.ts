// One page is one file: what an administrator reads, Simplified Chinese first, the same in English below.
import { escapeText } from "../../files/patch/xml/text";

/** What differs from package to package. */
interface PageFacts {
  /** Address of the folder, without a slash at its end. */
  base: string;
  version: string;
  excelApi: string;
  /** Name of the folder of pages, and of the archive with the unified manifest. */
  web: string;
  unified: string;
}

/** 管理员说明.html: how the package gets into an intranet, where data goes, what a machine needs, and what nobody has tried. No script, no outside file. */
export function administratorPage(facts: PageFacts): string {
  const { base, version, excelApi, web, unified } = Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, escapeText(String(text))])) as unknown as PageFacts;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>基地核验 · 管理员说明</title>
<style>
body { max-width: 52em; margin: 2em auto; padding: 0 1em; font: 15px/1.7 "Segoe UI", "Microsoft YaHei", sans-serif; color: #1f2a26; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 1.8em; border-bottom: 1px solid #cfdcd6; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #b9c9c2; padding: .35em .6em; text-align: left; vertical-align: top; } th { background: #eef4f1; }
code, pre { font-family: Consolas, monospace; background: #f3f6f4; overflow-wrap: anywhere; } pre { padding: .8em; white-space: pre-wrap; }
.notice { border-left: 4px solid #b4552d; padding: .4em 1em; background: #fbf3ef; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<h1>基地核验 · 管理员说明</h1>
<p>版本 ${version}，地址 <code>${base}/</code>。换地址须重新生成本包。<a href="#english" lang="en">English below</a></p>
<p class="notice">本软件尚未在任何真实的 Excel 中运行过：开发中没有 Excel，全部测试都对着一个按公开文档模仿 Excel 的程序进行。正式使用前，请在本单位的机器上逐项完成<b>验收.xlsx</b>，尤其是第 1 项（断网打开）。</p>

<h2>一、本包有什么</h2>
<table>
<tr><th>名称</th><th>用途</th></tr>
<tr><td><code>${web}</code></td><td>网页文件夹，放到 <code>${base}/</code>。含窗格、浏览器工作台、使用帮助和一份未改动的 Office.js</td></tr>
<tr><td><code>manifest.xml</code></td><td>加载项清单，告诉 Excel 从上述地址打开窗格。各种部署方式都用它</td></tr>
<tr><td><code>${unified}</code></td><td>同一加载项的统一清单（JSON）。只有 Microsoft 365 认得，二者选一，不要同时部署</td></tr>
<tr><td><code>验收.xlsx</code></td><td>十项验收：步骤、预期结果和所需的数据</td></tr>
</table>

<h2>二、放到内网服务器</h2>
<ol>
<li>把 <code>${web}</code> 文件夹里的全部内容复制到 <code>${base}/</code> 所对应的目录。任何能提供静态文件的 https 服务器都可以（IIS、nginx、Apache 等），不需要数据库，也不需要服务器端程序。</li>
<li>证书须为各台电脑信任（由本单位的证书机构签发的，须先分发根证书）。Excel 不打开证书有误的地址。</li>
<li>文件类型须正确：<code>.html</code> text/html、<code>.js</code> text/javascript、<code>.css</code> text/css、<code>.png</code> image/png、<code>.xml</code> text/xml。</li>
<li>用浏览器打开 <code>${base}/workbench.html</code>（工作台）和 <code>${base}/support.html</code>（使用帮助），都能显示即放置正确。</li>
</ol>

<h2>三、让 Excel 里出现“基地核验”</h2>
<table>
<tr><th>方式</th><th>适用</th><th>做法</th></tr>
<tr><td>集中部署</td><td>有 Microsoft 365 租户（含世纪互联）；Windows、Mac、网页版</td><td>Microsoft 365 管理中心 → 设置 → 集成应用 → 上传自定义应用，选 <code>manifest.xml</code>，指定用户。建议指定为“固定”。最长约 24 小时后出现在“开始”选项卡。关闭了“可选的连接体验”的单位，只有这种方式的加载项可用。</td></tr>
<tr><td>SharePoint 应用程序目录</td><td>有本地 SharePoint；Windows、网页版</td><td>在“适用于 Office 的应用程序”库上传 <code>manifest.xml</code>；用户从 插入 → 我的加载项 → 我的组织 打开。功能区没有按钮；不接受统一清单。</td></tr>
<tr><td>共享文件夹目录（受信任的目录）</td><td>只有 Windows 版 Excel，无租户的内网；微软不支持用于正式环境，用于试用和验收</td><td>
<ol>
<li>把 <code>manifest.xml</code> 放进一个各台电脑能读的共享文件夹，例如 <code>\\\\服务器\\加载项</code>。</li>
<li>在每台电脑上：文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录，填入该文件夹，添加，勾选“显示在菜单中”，重启 Excel。也可用组策略分发下面的注册表项（GUID 自拟一个）：
<pre>[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{自拟的 GUID}]
"Id"="{同一 GUID}"
"Url"="\\\\\\\\服务器\\\\加载项"
"Flags"=dword:00000001</pre></li>
<li>用户从 插入 → 我的加载项 → 共享文件夹 打开一次，此后“开始”选项卡里有按钮。换了清单须重新打开一次。</li>
</ol></td></tr>
</table>
<p>统一清单只用于 Microsoft 365：Excel 网页版、Windows 版 2501 及以后、Mac 版 16.103 及以后；一次性购买的 Excel 2021、2024 不认。</p>

<h2>四、数据到哪里去</h2>
<ul>
<li>工作簿由窗格在本机（网页版则在浏览器里）读取、核验，<b>不发送到任何服务器</b>，包括 <code>${base}</code>。窗格网页的安全策略写明 <code>connect-src 'none'</code>：浏览器内核不许窗格里的程序连接任何地址；打开网页源文件即可查对。</li>
<li>服务器只看得到谁在何时取用了网页文件（访问日志），看不到工作簿。</li>
<li>标记、核验结果、评审意见、所选办法和口径写在工作簿里，随文件走；其中评审人姓名只写在其意见旁。评审人姓名和界面选择另记在该电脑的浏览器存储中。写入的进度和撤销所需的记录也在工作簿里，在一张深度隐藏的工作表上。</li>
<li>Office.js 是微软的程序，Excel 自己会做什么由 Office 的隐私设置决定，不在本软件控制之内。</li>
</ul>

<h2>五、对电脑的要求</h2>
<table>
<tr><th>项目</th><th>要求</th></tr>
<tr><td>Excel</td><td>ExcelApi ${excelApi}：Windows 版 Excel 2021、LTSC 2021、2024 或 Microsoft 365，较新的 Mac 版，网页版。没有它的版本不显示本加载项</td></tr>
<tr><td>浏览器内核</td><td>Windows 上须有 Microsoft Edge WebView2（Excel 2021 及以后自带）。离线电脑上的内核可能很旧，太旧时窗格会说明</td></tr>
<tr><td>iPad、手机</td><td>不提供：打开时窗格会说明</td></tr>
<tr><td>WPS</td><td>不支持加载本加载项；请用浏览器打开工作台 <code>${base}/workbench.html</code></td></tr>
<tr><td>网络</td><td>能访问 <code>${base}</code>。不需要访问外网：Office.js 由同一文件夹提供。微软对自行托管 Office.js 不作支持承诺，有过数日或数周后打不开的报告，请按验收第 1 项在断网的电脑上分三次试验</td></tr>
<tr><td>权限</td><td>用户不需要管理员权限</td></tr>
<tr><td>Excel 网页版</td><td>Chrome、Edge 142 以后，从外网网页访问内网地址会先询问“访问本地网络”，须允许，或由组策略允许</td></tr>
</table>

<h2>六、设置、更新与停用</h2>
<ul>
<li><code>config.js</code> 可在服务器上直接改：<code>officeJs</code> 决定从哪里取 Office.js，依次尝试。<code>"local"</code> 本文件夹（默认），<code>"microsoft"</code> 微软（appsforoffice.microsoft.com，上架应用商店必须用它），<code>"21vianet"</code> 世纪互联（appsforoffice.cdn.partner.office365.cn）。除此之外没有任何页面引用外部地址。</li>
<li>更新：用新包里的 <code>${web}</code> 覆盖旧文件（保留改过的 <code>config.js</code>），用户下次打开窗格即是新版；<code>manifest.xml</code> 的版本号变了才须重新部署。</li>
<li>停用：在原处移除清单，再删去网页文件夹。工作簿里的标记和清单仍在，可先用窗格的“清除标记”取回。</li>
</ul>

<h2>七、没有验证过的</h2>
<p>下列各点只有真实的 Excel 才能证实，验收.xlsx 逐项对应：断网后能否长期打开；以“=”“@”“+”开头的文字写入后是否仍是文字；1904 日期系统；复制填表后文字是否变成数字、公式是否随行；标记与清除是否不伤原有格式；Ctrl+Z 与“撤销写入”；写入中途关闭窗格；受保护和筛选中的工作表；多人共同编辑；合并单元格的表格与打印。</p>

<section id="english" lang="en">
<h1>Base Review · For the administrator</h1>
<p class="notice">This software has not been run in any real Excel: it was developed without one, against a program that imitates Excel by public documentation. Go through <b>验收.xlsx</b> on your own machines before relying on it, check 1 (opening without internet) above all.</p>
<p><b>Pages.</b> Copy the content of <code>${web}</code> to <code>${base}/</code>: static files, https with a certificate your machines trust, no program or database on the server. <code>${base}/support.html</code> and <code>${base}/workbench.html</code> show that it is in place.</p>
<p><b>Manifest.</b> <code>manifest.xml</code> goes to the Microsoft 365 admin centre (Integrated apps, upload custom app), to a SharePoint app catalogue (no ribbon button), or to a shared folder trusted as a catalogue (Windows only, for trials; not supported by Microsoft for production). <code>${unified}</code> is the unified manifest of the same add-in, for Microsoft 365 alone (web, Windows 2501, Mac 16.103 and later): deploy one of the two, not both.</p>
<p><b>Data.</b> Workbooks are read and reviewed on the user's machine and sent nowhere; the pane's policy says <code>connect-src 'none'</code>. Marks, lists, answers and choices are kept in the workbook and travel with it; the reviewer's name and choices of the pane also in the browser storage of that machine. What Excel itself sends is decided by Office's privacy settings.</p>
<p><b>Machines.</b> ExcelApi ${excelApi}: Excel 2021, LTSC 2021 or 2024, Microsoft 365, a recent Excel for Mac, Excel on the web; WebView2 on Windows. Not offered on iPads and phones; not for WPS, whose users open the workbench in a browser. No access to the internet is needed; Microsoft promises no support for an Office.js served from one's own folder.</p>
<p><b>Settings.</b> <code>config.js</code> says where Office.js is taken from: <code>"local"</code> (default), <code>"microsoft"</code> (what the store demands), <code>"21vianet"</code>. No page names any other outside address. To update, replace the pages; to remove, take the manifest away first.</p>
</section>
</body>
</html>
`;
}
