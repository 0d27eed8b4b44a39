/*
 * Settings of one installation; edit on the server, no build needed. ES5 only.
 * officeJs: where office.js is taken from, tried in this order until one answers:
 *   "local"     our unmodified copy beside this page (intranets)
 *   "microsoft" https://appsforoffice.microsoft.com
 *   "21vianet"  https://appsforoffice.cdn.partner.office365.cn (Office 365 operated by 21Vianet)
 * timeout: milliseconds each of them may take.
 * workbench: address of the browser workbench, relative to this page.
 */
window.baseReviewConfig = {
  officeJs: ["local"],
  local: "office/office.js",
  timeout: 15000,
  workbench: "workbench.html"
};
